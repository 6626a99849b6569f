import { useEffect, type CSSProperties, type ReactNode } from 'react';
import { MayNot } from '@/features/insights/shared/MayNot';
import { monthName } from '@/features/insights/shared/names';
import { formatDay } from '@/lib/format/date';
import { today } from '@/lib/format/parseDay';
import { house } from '@/lib/site';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { kindName } from './paperColumns';
import { partnerAddress } from './links';
import { monthsOf, sumsOf, type Line } from './papers';
import { usePapers } from './usePapers';
import { useText } from './useText';
import './statement.css';

type Papers = ReturnType<typeof usePapers>;

/** A partner's statement as paper, in the house's look: month by month, and what it comes to. */
export function PrintPage() {
  const t = useText();
  const papers = usePapers();
  const { key, asked, of, partner, known, found, sides, lines } = papers;
  const title = `${t('paper')} ${partner?.name ?? ''}`;
  useEffect(() => { document.title = title; }, [title]);
  if (sides.side === null) return <MayNot title={t('title')} what="statement" />;
  const back = partnerAddress(key, asked.period, of);
  if (known && !partner) return <PageFrame title={t('paper')} back="/money/statement"><Nothing>{t('missing')}</Nothing></PageFrame>;
  return (
    <PageFrame title={title} back={back} actions={found.complete && lines.length > 0 && <Ink icon="print" keys="Ctrl Enter" onClick={() => window.print()}>{t('print')}</Ink>}>
      {!partner || found.total === null ? <Loading /> : <Sheet papers={papers} />}
    </PageFrame>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => <div><dt>{name}</dt><dd>{children}</dd></div>;

function Sheet({ papers }: { papers: Papers }) {
  const t = useText();
  const reading = useReading();
  const { asked, partner, found, lines } = papers;
  const { period, currency } = asked;
  const here = house();
  return (
    <article className="statement-paper" style={{ '--house': here?.colour || undefined } as CSSProperties}>
      <header>{here?.logo && <img src={here.logo} alt="" />}<strong className="grow">{here?.name}</strong><h2>{t('paper')}</h2></header>
      <dl>
        <Fact name={t('for')}>{partner?.name} <span className="minor">{partner?.number}</span></Fact>
        <Fact name={t('period')}>{formatDay(period.since, reading)} – {formatDay(period.until, reading)}</Fact>
        <Fact name={t('currency')}>{currency}</Fact>
        <Fact name={t('made')}>{formatDay(today(reading.zone, reading.now), reading)}</Fact>
      </dl>
      {!found.complete && <p className="minor">{t(found.hasMore && lines.length >= 2000 ? 'incomplete' : 'loading')}</p>}
      {lines.length > 0 ? <Lines papers={papers} /> : <p>{t('nothingPapers')}</p>}
      <p className="minor">{t('without')}</p>
    </article>
  );
}

function Sums({ name, lines, currency }: { name: string; lines: readonly Line[]; currency: string }) {
  const { ordered, moved } = sumsOf(lines);
  return <tr className="sum"><th scope="row" colSpan={4}>{name}</th><td><Money amount={ordered} currency={currency} mark="none" /></td><td><Money amount={moved} currency={currency} mark="none" /></td></tr>;
}

function Lines({ papers: { asked, side, lines } }: { papers: Papers }) {
  const t = useText();
  const reading = useReading();
  const { currency } = asked;
  return (
    <table>
      <thead><tr><th>{t('day')}</th><th>{t('kind')}</th><th>{t('number')}</th><th>{t('order')}</th><th className="right">{t('amountOrdered', { currency })}</th><th className="right">{t('amountMoved', { currency })}</th></tr></thead>
      {monthsOf(lines, reading.zone).map(({ month, lines: own }) => (
        <tbody key={month}>
          {own.map((line) => (
            <tr key={line.recordId}>
              <td>{formatDay(line.at, reading)}</td><td>{kindName(t, line, side)}</td><td>{line.number}</td><td>{line.kind === 'order' ? '' : line.orderNumber}</td>
              <td>{line.counts === 'ordered' && <Money amount={line.amount} currency={currency} mark="none" />}</td><td>{line.counts === 'moved' && <Money amount={line.amount} currency={currency} mark="none" />}</td>
            </tr>
          ))}
          <Sums name={monthName(month, reading)} lines={own} currency={currency} />
        </tbody>
      ))}
      <tfoot><Sums name={t('sum')} lines={lines} currency={currency} /></tfoot>
    </table>
  );
}
