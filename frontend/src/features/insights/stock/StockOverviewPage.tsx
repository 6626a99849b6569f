import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { useLive } from '@/graphql/useLive';
import { isZero, sum } from '@/lib/decimal';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { Chart } from '@/ui/Chart';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { MayNot } from '../shared/MayNot';
import { Part } from '../shared/Part';
import { StockOverviewDocument, type House } from './documents';
import { movingOf, stillOf } from './still';
import { useText } from './useText';
import '../shared/insights.css';

const stockAt = (code: string, only = '') => `/stock?${new URLSearchParams({ at: code, ...(only && { only }) }).toString()}`;
const none: readonly House[] = [];

/** What lies in each warehouse, and how still. */
export function StockOverviewPage() {
  const t = useText();
  const may = useMay();
  const { partnerId } = useViewer();
  const mine = partnerId === null && may('insights.figures.view') && may('inventory.stock.view');
  return mine ? <Overview /> : <MayNot title={t('title')} what="stock" />;
}

function Overview() {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: StockOverviewDocument });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('stock', again);
  const houses = data?.stockOverview ?? none;
  return (
    <PageFrame title={t('title')} lead={houses.length > 0 && <Lead houses={houses} />} actions={<Button to="/stock">{t('toStock')}</Button>}>
      <Part data={data} error={error} again={again}>
        {houses.length === 0 ? <Nothing action={<Button size="s" to="/settings/warehouses">{t('toHouses')}</Button>}>{t('nothing')}</Nothing> : <Houses houses={houses} />}
      </Part>
    </PageFrame>
  );
}

function Lead({ houses }: { houses: readonly House[] }) {
  const t = useText();
  const { idle30, idle90, expiring } = stillOf(houses);
  const text = t('lead', {
    houses: t('houses', { count: houses.length }), idle90: idle90 > 0 ? t('idle90', { count: idle90 }) : t('idle90None'),
    idle30: idle30 > 0 ? t('idle30', { count: idle30 }) : '', expiring: expiring > 0 ? t('expiring', { count: expiring }) : '',
  });
  return <Sentence text={text} />;
}

function useHouseColumns(): Column<House>[] {
  const t = useText();
  return useMemo(() => {
    const count = (key: 'products' | 'idle30' | 'idle90' | 'expiring', priority: number): Column<House> => ({
      key, head: t(key), width: 116, align: 'right', number: true, priority, sort: true, value: (house) => house[key], cell: (house) => <Quantity value={house[key]} quietZero />,
    });
    return [
      { key: 'name', head: t('warehouse'), width: 180, grow: true, freeze: 'start', sort: true, value: ({ name }) => name, cell: ({ name, code }) => <Link to={stockAt(code)} className="strong">{name}</Link>, second: ({ code }) => code },
      { key: 'code', head: t('code'), width: 96, priority: 4, sort: true, value: ({ code }) => code, cell: ({ code }) => <span className="t-3">{code}</span> },
      count('products', 2),
      { key: 'onHand', head: t('onHand'), width: 116, align: 'right', number: true, sort: true, value: ({ onHand }) => onHand, cell: ({ onHand }) => <Quantity value={onHand} /> },
      { key: 'held', head: t('held'), width: 116, align: 'right', number: true, sort: true, value: ({ held }) => held, cell: ({ held, code }) => (isZero(held) ? <Quantity value={held} quietZero /> : <Link to={stockAt(code, 'HELD')}><Quantity value={held} /></Link>) },
      count('idle30', 3), count('idle90', 2), count('expiring', 3),
    ];
  }, [t]);
}

function Houses({ houses }: { houses: readonly House[] }) {
  const t = useText();
  const navigate = useNavigate();
  const table = useTableState();
  const columns = useHouseColumns();
  const lying = houses.some(({ products }) => products > 0);
  return (
    <>
      {lying ? (
        <section className="section">
          <Chart
            label={t('chart')} lying height={Math.max(160, 60 + houses.length * 72)} categories={houses.map(({ name }) => name)} to={(at) => { const code = houses[at]?.code; return code === undefined ? null : stockAt(code); }}
            series={[{ name: t('moving'), values: houses.map(movingOf) }, { name: t('rest'), values: houses.map(({ idle30 }) => idle30) }, { name: t('still'), values: houses.map(({ idle90 }) => idle90) }]}
          />
          <p className="small t-3">{t('note')}</p>
        </section>
      ) : <Nothing action={<Button size="s" to="/stock">{t('toStock')}</Button>}>{t('empty')}</Nothing>}
      <div className="ins-grid" style={{ height: 140 + houses.length * 44 }}>
        <DataTable
          label={t('list')} rows={houses} columns={columns} table={table} rowKey={({ warehouseId }) => warehouseId} local exportName={t('file')} onOpen={({ code }) => void navigate(stockAt(code))}
          totals={{ label: <span>{t('rows', { count: houses.length })}, <span className="t-3">{t('units')}</span></span>, cells: { onHand: <Quantity value={sum(houses.map(({ onHand }) => onHand))} strong />, held: <Quantity value={sum(houses.map(({ held }) => held))} strong /> } }}
          phone={(house) => <OnPhone house={house} />}
        />
      </div>
    </>
  );
}

function OnPhone({ house }: { house: House }) {
  const t = useText();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <Link to={stockAt(house.code)} className="strong">{house.name}</Link>
      <dl className="facts sums small">
        <dt>{t('onHand')}</dt><dd><Quantity value={house.onHand} /></dd><dt>{t('held')}</dt><dd><Quantity value={house.held} quietZero /></dd><dt>{t('idle90')}</dt><dd><Quantity value={house.idle90} quietZero /></dd>
      </dl>
    </div>
  );
}
