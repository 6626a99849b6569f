import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { failureOf } from '@/graphql/failure';
import { keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { formatDay, isDay } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { addDays, today } from '@/lib/format/parseDay';
import { subtract, sum, type Decimal } from '@/lib/decimal';
import { instantOf } from '@/lib/instantOf';
import { writeSheet } from '@/lib/writeSheet';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { Rich } from './shared/Rich';
import { useAddress } from './shared/useAddress';
import { useText } from './shared/useText';

const InOutDocument = graphql(`
  query InOut($since: DateTime!, $until: DateTime!) {
    inOutReport(since: $since, until: $until) {
      reason
      unitsIn
      unitsOut
      product {
        ...Goods
      }
    }
  }
`);

type Line = { reason: 'RECEIPT' | 'ISSUE' | 'TRANSFER' | 'COUNT' | 'ADJUSTMENT' | 'SCRAP' | 'RETURN' | 'OPENING'; unitsIn: Decimal; unitsOut: Decimal; product: MaskedGoods };

function DayTools({ day, now, onGo }: { day: string; now: string; onGo: (day: string) => void }) {
  const t = useText();
  const before = addDays(now, -1);
  return (
    <div className="goods-tools">
      <IconButton icon="back" label={t('report.before')} onClick={() => onGo(addDays(day, -1))} />
      <DateField bare label={t('report.day')} value={day} most={now} onChange={(wanted) => isDay(wanted) && wanted <= now && onGo(wanted)} />
      <IconButton icon="next" label={t('report.after')} onClick={() => onGo(addDays(day, 1))} disabled={day >= now} />
      <Button look="quiet" onClick={() => onGo(now)} pressed={day === now}>{t('report.today')}</Button>
      <Button look="quiet" onClick={() => onGo(before)} pressed={day === before}>{t('report.yesterday')}</Button>
    </div>
  );
}

function Lines({ lines, came, went }: { lines: readonly Line[]; came: Decimal; went: Decimal }) {
  const t = useText();
  const columns: GoodsColumn<Line>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'reason', head: t('report.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
    { key: 'in', head: t('report.in'), right: true, cell: ({ product, unitsIn }) => <Figure goods={product} value={unitsIn} quietZero /> },
    { key: 'out', head: t('report.out'), right: true, cell: ({ product, unitsOut }) => <Figure goods={product} value={unitsOut} quietZero /> },
    { key: 'net', head: t('report.net'), right: true, cell: ({ product, unitsIn, unitsOut }) => <Figure goods={product} value={subtract(unitsIn, unitsOut)} plus strong /> },
  ];
  return (
    <GoodsTable
      label={t('report.title')} columns={columns} rows={lines} rowKey={({ product, reason }) => `${goodsOf(product).id} ${reason}`} to={({ product }) => `/stock/products/${keyOf(goodsOf(product).id)}`}
      foot={<span className="row wrap"><b>{t('report.sum')}</b><span>{t('report.in')} <Quantity value={came} strong /></span><span>{t('report.out')} <Quantity value={went} strong /></span><span className="t-3">{t('report.proof')}</span></span>}
    />
  );
}

function useLead(day: string, lines: readonly Line[], came: Decimal, went: Decimal): string {
  const t = useText();
  const reading = useReading();
  const said = { day: formatDay(day, reading, true), in: formatQuantity(came, reading.locale), out: formatQuantity(went, reading.locale) };
  if (lines.length === 0) return t('report.leadNone', { day: said.day });
  return t('report.lead', { ...said, moves: t('report.moves', { count: new Set(lines.map(({ reason }) => reason)).size }) });
}

const noLines: readonly Line[] = [];

/** What came in and went out on a day, by product and reason: the ledger's moves added up (INV-19). */
export function ReportPage() {
  const t = useText();
  const { zone } = useReading();
  const { get, put } = useAddress();
  const now = today(zone);
  const day = isDay(get('day')) ? get('day') : now;
  const span = useMemo(() => ({ since: instantOf(day, zone), until: instantOf(addDays(day, 1), zone) }), [day, zone]);
  const [{ data, error }, ask] = useQuery({ query: InOutDocument, variables: span });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('stock', again);
  const lines = data?.inOutReport ?? noLines;
  const came = sum(lines.map(({ unitsIn }) => unitsIn));
  const went = sum(lines.map(({ unitsOut }) => unitsOut));
  const lead = useLead(day, lines, came, went);
  const save = () => writeSheet(`${t('report.file')}-${day}`, [
    { head: 'SKU', value: ({ product }) => goodsOf(product).sku },
    { head: t('product'), value: ({ product }) => goodsOf(product).name, width: 40 },
    { head: t('report.reason'), value: ({ reason }) => t(`reason.${reason}`) },
    { head: t('report.in'), value: ({ unitsIn }) => unitsIn, number: true },
    { head: t('report.out'), value: ({ unitsOut }) => unitsOut, number: true },
  ], lines);
  const body = lines.length > 0 ? <Lines lines={lines} came={came} went={went} /> : <Nothing>{t('report.empty')}</Nothing>;
  return (
    <PageFrame
      title={t('report.title')} lead={data && <Rich>{lead}</Rich>} tools={<DayTools day={day} now={now} onGo={(wanted) => put({ day: wanted === now ? null : wanted })} />}
      actions={lines.length > 0 && <Button icon="download" onClick={() => void save()}>{t('report.export', { count: lines.length })}</Button>}
    >
      {error && !data ? <Failed onRetry={again} reference={failureOf(error).reference}>{t('failed')}</Failed> : data ? body : <Loading />}
    </PageFrame>
  );
}
