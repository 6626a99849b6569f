import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { useAll } from '@/features/network/shared/useAll';
import { amountWidth } from '@/lib/format/amountWidth';
import { formatDay } from '@/lib/format/date';
import { formatPercent, formatShort } from '@/lib/format/number';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Segmented } from '@/ui/Segmented';
import { localRows } from '@/ui/table/local';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { failedOf, isSettled } from '../shared/listed';
import { MayNot } from '../shared/MayNot';
import { OtherCurrencies } from '../shared/OtherCurrencies';
import { PartnerTools } from '../shared/PartnerTools';
import { PeriodTools } from '../shared/PeriodTools';
import { useAsked, type Asked } from '../shared/useAsked';
import { useCurrencies } from '../shared/useCurrencies';
import { behind, useVersusColumns } from './columns';
import { ofVersus, VersusDocument, type Grouping, type VersusRow } from './documents';
import { totalsOf } from './totals';
import { useText } from './useText';

const groupings: readonly Grouping[] = ['CUSTOMER', 'PRODUCT', 'CUSTOMER_AND_PRODUCT'];
const keyOfRow = ({ partnerId, productId }: VersusRow) => `${partnerId ?? ''} ${productId ?? ''}`;

/** Ordered, shipped and open (BIA-04). */
export function FulfilmentPage() {
  const t = useText();
  const may = useMay();
  const { partnerId } = useViewer();
  const mine = partnerId === null && may('insights.figures.view') && may('sales.order.view');
  return mine ? <Fulfilment /> : <MayNot title={t('title')} what="orders" />;
}

function useVersus(asked: Asked) {
  const by = groupings.find((each) => each === asked.get('by')) ?? 'CUSTOMER_AND_PRODUCT';
  const { period, currency, partnerId } = asked;
  const found = useAll(VersusDocument, { since: period.since, until: period.until, currency, customerId: partnerId, by }, ofVersus, 'orders');
  return { by, found };
}

function Fulfilment() {
  const t = useText();
  const navigate = useNavigate();
  const asked = useAsked('30d');
  const currencies = useCurrencies(asked);
  const table = useTableState();
  const { by, found } = useVersus(asked);
  const columns = useVersusColumns(by, asked, widthOf(found.rows));
  const shown = useMemo(() => localRows(found.rows, columns, table.state), [found.rows, columns, table.state]);
  const sums = totalsOf(shown);
  const money = (amount: string) => <Money amount={amount} currency={asked.currency} mark="none" strong />;
  const totals = { label: <span>{t('rows', { count: shown.length })}{found.rows.length >= 2000 && `, ${t('most')}`}</span>, cells: { orderedAmount: money(sums.ordered), shippedAmount: money(sums.shipped), openAmount: money(sums.open) } };
  return (
    <PageFrame
      fill title={t('title')} lead={found.total !== null && <Lead rows={found.rows} asked={asked} currencies={currencies} />}
      tools={<><PeriodTools asked={asked} currencies={currencies} /><PartnerTools asked={asked} /></>}
    >
      <DataTable
        label={t('list')} rows={found.rows} columns={columns} table={table} rowKey={keyOfRow} local search={t('search')} exportName={`${t('file')}-${asked.period.since}-${asked.period.until}`}
        tools={<Segmented<Grouping> size="s" label={t('by')} value={by} options={groupings.map((value) => ({ value, label: t(value) }))} onChange={(wanted) => asked.put({ by: wanted })} />}
        loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={failedOf(found)}
        nothing={<Nothing action={asked.period.preset !== '12m' && <Button size="s" onClick={() => asked.put({ span: '12m', since: null, until: null })}>{t('longer')}</Button>}>{t('nothing')}</Nothing>}
        onOpen={(row) => void navigate(behind(row, asked))}
        {...(isSettled(found) ? { totals } : {})}
        phone={(row) => <OnPhone row={row} to={behind(row, asked)} currency={asked.currency} />}
      />
    </PageFrame>
  );
}

/** Wide enough for what the rows come to. */
function widthOf(rows: readonly VersusRow[]): number {
  const { ordered, shipped, open } = totalsOf(rows);
  return amountWidth([ordered, shipped, open]);
}

function Lead({ rows, asked, currencies }: { rows: readonly VersusRow[]; asked: Asked; currencies: ReturnType<typeof useCurrencies> }) {
  const t = useText();
  const reading = useReading();
  const { period, currency } = asked;
  const { ordered, shipped, open, share } = totalsOf(rows);
  const short = (amount: string) => formatShort(amount, { locale: reading.locale, currency });
  const days = { since: formatDay(period.since, reading), until: formatDay(period.until, reading), currency };
  const text = share === null ? t('leadNone', days) : t('lead', { ...days, ordered: short(ordered), shipped: short(shipped), open: short(open), share: formatPercent(share, { locale: reading.locale }) });
  return <><Sentence text={text} /><OtherCurrencies others={currencies.others} /></>;
}

function OnPhone({ row, to, currency }: { row: VersusRow; to: string; currency: string }) {
  const t = useText();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <Link to={to} className="strong two-lines">{row.partnerName || row.productName}</Link>
      {row.partnerName && row.productName && <span className="t-2 two-lines">{row.productName}</span>}
      <dl className="facts sums small">
        {(['ordered', 'shipped', 'open'] as const).map((key) => <Pair key={key} name={t(`${key}Amount`, { currency })} amount={row[`${key}Amount`]} currency={currency} />)}
      </dl>
    </div>
  );
}

const Pair = ({ name, amount, currency }: { name: string; amount: string; currency: string }) => <><dt>{name}</dt><dd><Money amount={amount} currency={currency} mark="none" /></dd></>;
