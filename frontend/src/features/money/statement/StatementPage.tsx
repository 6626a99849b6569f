import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { failedOf, isSettled } from '@/features/insights/shared/listed';
import { MayNot } from '@/features/insights/shared/MayNot';
import { OtherCurrencies } from '@/features/insights/shared/OtherCurrencies';
import { PartnerTools } from '@/features/insights/shared/PartnerTools';
import { PeriodTools } from '@/features/insights/shared/PeriodTools';
import { useAsked, type Asked } from '@/features/insights/shared/useAsked';
import { useCurrencies, type Currencies } from '@/features/insights/shared/useCurrencies';
import { useAll } from '@/features/network/shared/useAll';
import { amountWidth } from '@/lib/format/amountWidth';
import { formatDay } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { localRows } from '@/ui/table/local';
import { useTableState } from '@/ui/table/useTableState';
import { Tabs } from '@/ui/Tabs';
import { useReading } from '@/ui/theme/look';
import { useStatementColumns } from './columns';
import { ofStatement, StatementDocument, type Side, type StatementRow } from './documents';
import { papersAddress } from './links';
import { OnPhone } from './OnPhone';
import { totalsOf } from './papers';
import { useSide } from './useSide';
import { useText } from './useText';

const keyOfRow = ({ partnerId, month }: StatementRow) => `${partnerId ?? ''} ${month}`;

/** What was ordered, delivered and sent back with each partner, month by month. */
export function StatementPage() {
  const t = useText();
  const asked = useAsked('12m');
  const { side, sides, isCustomer } = useSide(asked);
  return side ? <Statement asked={asked} side={side} sides={sides} isCustomer={isCustomer} /> : <MayNot title={t('title')} what="statement" />;
}

type Props = { asked: Asked; side: Side; sides: Side[]; isCustomer: boolean };

function Statement({ asked, side, sides, isCustomer }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { period, currency, partnerId } = asked;
  const currencies = useCurrencies(asked, side);
  const table = useTableState();
  const found = useAll(StatementDocument, { side, since: period.since, until: period.until, currency, partnerId }, ofStatement, side === 'SALES' ? 'orders,shipments,returns' : 'purchase_orders,receipts,returns');
  const columns = useStatementColumns({ side, currency, period, width: widthOf(found.rows) });
  const shown = useMemo(() => localRows(found.rows, columns, table.state), [found.rows, columns, table.state]);
  const totals = useTotals(shown, currency, found.hasMore);
  const open = (row: StatementRow) => papersAddress(row, period, { side, currency });
  return (
    <PageFrame
      fill title={t('title')} lead={found.total !== null && <Lead rows={found.rows} asked={asked} side={side} isCustomer={isCustomer} currencies={currencies} />}
      tabs={sides.length > 1 && <Tabs label={t('side')} value={side} items={sides.map((key) => ({ key, label: t(key) }))} onChange={(wanted) => asked.put({ side: wanted, partner: null, currency: null })} />}
      tools={<><PeriodTools asked={asked} currencies={currencies} />{!isCustomer && <PartnerTools asked={asked} />}</>}
    >
      <DataTable
        label={t('list')} rows={found.rows} columns={columns} table={table} rowKey={keyOfRow} local search={t('search')} exportName={`${t('file')}-${period.since}-${period.until}`}
        loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={failedOf(found)}
        nothing={<Empty asked={asked} side={side} isCustomer={isCustomer} />} onOpen={(row) => void navigate(open(row))} {...(isSettled(found) ? { totals } : {})}
        phone={(row) => <OnPhone row={row} to={open(row)} side={side} currency={currency} />}
      />
    </PageFrame>
  );
}

/** Wide enough for what the rows come to. */
function widthOf(rows: readonly StatementRow[]): number {
  const { ordered, delivered, returned, net } = totalsOf(rows);
  return amountWidth([ordered, delivered, returned, net]);
}

function useTotals(shown: readonly StatementRow[], currency: string, more: boolean) {
  const t = useText();
  const { ordered, delivered, returned, net } = totalsOf(shown);
  const money = (amount: string) => <Money amount={amount} currency={currency} mark="none" strong />;
  return { label: <span>{t('rows', { count: shown.length })}{more && `, ${t('most')}`}</span>, cells: { ordered: money(ordered), delivered: money(delivered), returned: money(returned), net: money(net) } };
}

function Empty({ asked, side, isCustomer }: Omit<Props, 'sides'>) {
  const t = useText();
  const may = useMay();
  const mayWrite = side === 'SALES' ? !isCustomer && may('sales.order.place_for') : true;
  return (
    <Nothing
      action={(
        <span className="row wrap">
          {asked.period.preset !== '12m' && <Button size="s" onClick={() => asked.put({ span: '12m', since: null, until: null })}>{t('longer')}</Button>}
          {mayWrite && <Button size="s" to={side === 'SALES' ? '/sell/new' : '/buy/orders'}>{t(`to${side}`)}</Button>}
        </span>
      )}
    >
      {t(`nothing${side}`)}
    </Nothing>
  );
}

function Lead({ rows, asked, side, isCustomer, currencies }: Omit<Props, 'sides'> & { rows: readonly StatementRow[]; currencies: Currencies }) {
  const t = useText();
  const reading = useReading();
  const { period, currency } = asked;
  const { partners, ordered, delivered, returned, net } = totalsOf(rows);
  const short = (amount: string) => formatShort(amount, { locale: reading.locale, currency });
  const days = { since: formatDay(period.since, reading), until: formatDay(period.until, reading), currency };
  const said = { ...days, partners: t(`customers${side}`, { count: partners }), ordered: short(ordered), delivered: short(delivered), returned: short(returned), net: short(net) };
  const text = rows.length === 0 ? t('leadNone', days) : t(isCustomer ? 'leadMine' : `lead${side}`, said);
  return <><Sentence text={text} /><OtherCurrencies others={currencies.others} /></>;
}
