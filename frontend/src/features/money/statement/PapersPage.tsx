import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { failedOf, isSettled } from '@/features/insights/shared/listed';
import { MayNot } from '@/features/insights/shared/MayNot';
import { PeriodTools } from '@/features/insights/shared/PeriodTools';
import { useCurrencies } from '@/features/insights/shared/useCurrencies';
import { amountWidth } from '@/lib/format/amountWidth';
import { formatDay } from '@/lib/format/date';
import { formatMoney } from '@/lib/format/number';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { localRows } from '@/ui/table/local';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { kindName, PaperLink, usePaperColumns } from './paperColumns';
import { addressOf, sumsOf, type Line } from './papers';
import { printAddress } from './links';
import { usePapers } from './usePapers';
import { useText } from './useText';

/** The papers behind a partner's statement, each leading to its document. */
export function PapersPage() {
  const t = useText();
  const papers = usePapers();
  if (papers.sides.side === null) return <MayNot title={t('title')} what="statement" />;
  if (papers.known && !papers.partner) return <PageFrame title={t('paper')} back="/money/statement"><Nothing action={<Button size="s" to="/money/statement">{t('back')}</Button>}>{t('missing')}</Nothing></PageFrame>;
  return <Papers papers={papers} />;
}

function Papers({ papers }: { papers: ReturnType<typeof usePapers> }) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { key, asked, side, of, partner, found, lines } = papers;
  const { isCustomer } = papers.sides;
  const { period, currency } = asked;
  const currencies = useCurrencies({ ...asked, partnerId: partner?.id ?? null }, side);
  const table = useTableState();
  const columns = usePaperColumns({ side, currency, isCustomer, width: amountWidth([papers.sums.ordered, papers.sums.moved, ...lines.map(({ balance }) => balance)]) });
  const shown = useMemo(() => localRows(lines, columns, table.state), [lines, columns, table.state]);
  const totals = useTotals(shown, currency, found.hasMore);
  const open = (line: Line) => { const to = addressOf(line, { may, isCustomer, side }); if (to) void navigate(to); };
  return (
    <PageFrame
      fill title={t('papersTitle', { name: partner?.name ?? '…' })} about={partner && <PartnerNumber papers={papers} />} back={`/money/statement?side=${side}`} lead={found.total !== null && <Lead papers={papers} />}
      actions={<Button icon="print" to={printAddress(key, period, of)}>{t('print')}</Button>} tools={<PeriodTools asked={asked} currencies={currencies} />}
    >
      <DataTable
        label={t('papersTitle', { name: partner?.name ?? '' })} rows={lines} columns={columns} table={table} rowKey={({ recordId }) => recordId} local exportName={`${t('file')}-${partner?.number ?? ''}-${period.since}-${period.until}`}
        loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={failedOf(found)}
        nothing={<Nothing action={<Button size="s" onClick={() => asked.put({ span: '12m', since: null, until: null })}>{t('longer')}</Button>}>{t('nothingPapers')}</Nothing>}
        onOpen={open} {...(isSettled(found) ? { totals } : {})}
        phone={(line) => <OnPhone line={line} papers={papers} />}
      />
    </PageFrame>
  );
}

/** Leads to the customer's own page, for whoever may see it. */
function PartnerNumber({ papers: { key, side, partner, sides } }: { papers: ReturnType<typeof usePapers> }) {
  const may = useMay();
  return side === 'SALES' && !sides.isCustomer && may('partners.partner.view') ? <Link to={`/sell/customers/${key}`}>{partner?.number}</Link> : <>{partner?.number}</>;
}

function useTotals(shown: readonly Line[], currency: string, more: boolean) {
  const t = useText();
  const { ordered, moved } = sumsOf(shown);
  const money = (amount: string) => <Money amount={amount} currency={currency} mark="none" strong />;
  return { label: <span>{t('papers', { count: shown.length })}{more && `, ${t('most')}`}</span>, cells: { ordered: money(ordered), moved: money(moved) } };
}

function Lead({ papers: { asked, sums } }: { papers: ReturnType<typeof usePapers> }) {
  const t = useText();
  const reading = useReading();
  const { period, currency } = asked;
  const money = (amount: string) => formatMoney(amount, { currency, locale: reading.locale });
  const text = t('leadPapers', { since: formatDay(period.since, reading), until: formatDay(period.until, reading), ordered: money(sums.ordered), moved: money(sums.moved) });
  return <><Sentence text={text} /> <span className="t-3">{t('without')}</span></>;
}

function OnPhone({ line, papers: { side, asked, sides } }: { line: Line; papers: ReturnType<typeof usePapers> }) {
  const t = useText();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row"><PaperLink line={line} isCustomer={sides.isCustomer} side={side} /><span className="grow" /><Money amount={line.amount} currency={asked.currency} strong /></div>
      <div className="row small"><span>{kindName(t, line, side)}</span><span className="grow" /><span className="t-3"><When at={line.at} as="day" /></span></div>
    </div>
  );
}
