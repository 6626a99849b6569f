import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { useMay } from '@/features/identity/shared/viewer';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { isZero } from '@/lib/decimal';
import { formatCount, formatQuantity } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Tabs } from '@/ui/Tabs';
import { AdjustSheet } from './AdjustSheet';
import { ExportStock } from './ExportStock';
import { Figure } from './shared/Figure';
import { goodsOf } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ListBody } from './shared/ListBody';
import { Missing } from './shared/Missing';
import { Rich } from './shared/Rich';
import { SearchField } from './shared/SearchField';
import { useAddress } from './shared/useAddress';
import { useText, type Text } from './shared/useText';
import { useWarehouses } from './shared/useWarehouses';
import { WarehouseFilter } from './shared/WarehouseFilter';
import { ProductStockDocument, productStock, type StockRow } from './stockDocument';

const FactsDocument = graphql(`
  query StockFacts($warehouseId: ID) {
    all: productStock(first: 1, warehouseId: $warehouseId) {
      totalCount
    }
    held: productStock(first: 1, warehouseId: $warehouseId, only: HELD) {
      totalCount
    }
    none: productStock(first: 1, warehouseId: $warehouseId, only: NOTHING_FREE) {
      totalCount
    }
    low: productStock(first: 1, warehouseId: $warehouseId, only: BELOW_MINIMUM) {
      totalCount
    }
  }
`);

function columnsOf(t: Text, { manyPlaces, short }: { manyPlaces: boolean; /** Something lacks to a minimum. */ short: boolean }, locale: 'en' | 'zh'): GoodsColumn<StockRow>[] {
  const places: GoodsColumn<StockRow> = {
    key: 'where', head: t('where'), late: true,
    cell: ({ places: all }) => <span className="cut t-2">{all.map(({ warehouse, onHand }) => `${warehouse.name} ${formatQuantity(onHand, locale)}`).join(' · ')}</span>,
  };
  return [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    ...(manyPlaces ? [places] : []),
    { key: 'onHand', head: t('onHand'), right: true, cell: ({ product, onHand }) => <Figure goods={product} value={onHand} unit packs /> },
    { key: 'held', head: t('held'), right: true, cell: ({ product, held }) => <Figure goods={product} value={held} quietZero /> },
    { key: 'available', head: t('available'), right: true, cell: ({ product, available }) => <Figure goods={product} value={available} strong alarm /> },
    ...(short ? [{ key: 'missing', head: t('minimum.missing'), right: true, cell: ({ product, missing }: StockRow) => <Missing goods={product} value={missing} /> }] : []),
  ];
}

type Only = 'HELD' | 'NOTHING_FREE' | 'BELOW_MINIMUM';
type Facts = Record<'all' | 'held' | 'none' | 'low', { totalCount: number }>;

function leadOf(t: Text, facts: Facts, places: string, locale: 'en' | 'zh'): string {
  const { all, held, none, low } = facts;
  const parts = [
    t('stock.lead', { count: all.totalCount, places }),
    held.totalCount ? t('stock.leadHeld', { held: formatCount(held.totalCount, locale) }) : '',
    none.totalCount ? t('stock.leadNone', { none: formatCount(none.totalCount, locale) }) : '',
    low.totalCount ? t('stock.leadLow', { low: formatCount(low.totalCount, locale) }) : '',
  ];
  return parts.filter(Boolean).join(locale === 'en' ? ' ' : '');
}

function StockTabs({ only, facts, onChoose }: { only: string; facts: Facts | undefined; onChoose: (only: string) => void }) {
  const t = useText();
  const items = [
    { key: 'all', label: t('stock.all'), count: facts?.all.totalCount },
    { key: 'HELD', label: t('stock.someHeld'), count: facts?.held.totalCount },
    { key: 'NOTHING_FREE', label: t('stock.nothingFree'), count: facts?.none.totalCount },
    { key: 'BELOW_MINIMUM', label: t('stock.belowMinimum'), count: facts?.low.totalCount },
  ];
  return <Tabs value={only || 'all'} onChange={(key) => onChoose(key === 'all' ? '' : key)} items={items} />;
}

/** "?at=NORTH&tab=minimum", without what is empty. */
function queryOf(given: Record<string, string>): string {
  const text = new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();
  return text && `?${text}`;
}

/** What to do where no row is: loosen the search, or enter what there is. */
function NoStock({ q, low, narrowed, onLoosen, onEnter }: { q: string; low: boolean; narrowed: boolean; onLoosen: () => void; onEnter: (() => void) | null }) {
  const t = useText();
  if (q) return <Nothing action={<Button size="s" onClick={onLoosen}>{t('stock.loosen')}</Button>}>{t('stock.none', { q })}</Nothing>;
  if (low) return <Nothing>{t('stock.noneLow')}</Nothing>;
  if (narrowed) return <Nothing>{t('stock.noneHere')}</Nothing>;
  return <Nothing action={onEnter && <Button size="s" onClick={onEnter}>{t('stock.enter')}</Button>}>{t('stock.empty')}</Nothing>;
}

function useStock() {
  const { get, put } = useAddress();
  const [q, only, at] = [get('q'), get('only') as Only | '', get('at')];
  const houses = useWarehouses();
  const house = houses.all.find(({ code }) => code === at) ?? null;
  const asked = { ...(q && { search: q }), ...(only && { only }), ...(house && { warehouseId: house.id }) };
  const list = useRows(ProductStockDocument, asked, productStock, 'stock');
  const [{ data: facts }] = useQuery({ query: FactsDocument, variables: house ? { warehouseId: house.id } : {} });
  return { put, q, only, at, houses, house, asked, list, facts };
}

/** What lies where (INV-02): every figure leads to the ledger that explains it. */
export function StockPage() {
  const t = useText();
  const locale = useLanguage();
  const mayMove = useMay()('inventory.stock.move');
  const [adjusting, setAdjusting] = useState(false);
  const { put, q, only, at, houses, house, asked, list, facts } = useStock();
  const many = houses.all.length > 1;
  const lead = facts && houses.known && leadOf(t, facts, house?.name ?? t('stock.places', { count: houses.all.length }), locale);
  const enter = () => setAdjusting(true);

  return (
    <PageFrame
      title={t('stock.title')}
      lead={lead ? <Rich>{lead}</Rich> : undefined}
      actions={
        <>
          {list.rows.length > 0 && <ExportStock asked={asked} count={list.total ?? 0} />}
          {mayMove && <Button icon="edit" onClick={enter}>{t('adjust.open')}</Button>}
        </>
      }
      tabs={<StockTabs only={only} facts={facts} onChoose={(wanted) => put({ only: wanted })} />}
      tools={
        <div className="goods-tools">
          <SearchField key={q} value={q} onSearch={(text) => put({ q: text })} label={t('search')} />
          {many && <WarehouseFilter houses={houses.all} at={at} onChange={(code) => put({ at: code })} />}
        </div>
      }
    >
      <ListBody list={list} empty={<NoStock q={q} low={only === 'BELOW_MINIMUM'} narrowed={Boolean(only || house)} onLoosen={() => put({ q: null, only: null, at: null })} onEnter={mayMove ? enter : null} />}>
        <GoodsTable
          label={t('stock.title')} columns={columnsOf(t, { manyPlaces: many && !house, short: list.rows.some(({ missing }) => !isZero(missing)) }, locale)} rows={list.rows} rowKey={({ id }) => id}
          to={({ product }) => `/stock/products/${keyOf(goodsOf(product).id)}${queryOf({ at: house?.code ?? '', tab: only === 'BELOW_MINIMUM' ? 'minimum' : '' })}`}
        />
      </ListBody>
      <AdjustSheet open={adjusting} onClose={() => setAdjusting(false)} house={house} onDone={list.again} />
    </PageFrame>
  );
}
