import { compare, share, sum } from '@/lib/decimal';
import { formatDay, formatMoment } from '@/lib/format/date';
import type { ReadingValue } from '@/ui/theme/look';
import type { Step } from '@/ui/Steps';
import type { Text } from '../shared/useText';
import type { MallOrder, Purchase } from './documents';

const of = (...values: string[]) => sum(values);
const at = (moment: string | null | undefined, reading: ReadingValue) => (moment ? formatMoment(moment, reading) : undefined);

/** On the phone a step stands alone, where its bare name would read as if it were done. */
const saysSo = (steps: Step[], t: Text): Step[] => steps.map((step) => (step.fact || !['partner', 'draft'].includes(step.is) ? step : { ...step, fact: t('step.notYet') }));

/** How far an order at the seller is, in steps. */
export function mallSteps(order: MallOrder, t: Text, reading: ReadingValue): { steps: Step[]; current: string } {
  const { state, lines, submittedAt, placedAt, confirmedAt, endedAt } = order;
  const wanted = of(...lines.map(({ quantity }) => quantity));
  const shipped = of(...lines.map((line) => line.shipped));
  const received = of(...lines.map((line) => line.received));
  const off = state === 'CANCELLED' || state === 'REJECTED';
  const sent = lines.filter((line) => compare(line.shipped, '0') > 0).length;
  const steps: Step[] = [
    { key: 'ordered', label: t('step.ordered'), fact: at(submittedAt ?? placedAt, reading), is: 'complete' },
    { key: 'confirmed', label: off ? t(`ordered.${state}`) : t('step.confirmed'), fact: off ? at(endedAt, reading) : at(confirmedAt, reading), is: off ? 'cancelled' : confirmedAt ? 'complete' : 'partner' },
    { key: 'shipped', label: t('step.shipped'), fact: sent > 0 ? t('linesOf', { done: sent, count: lines.length }) : undefined, is: compare(shipped, '0') > 0 ? (compare(shipped, wanted) >= 0 ? 'complete' : 'underway') : 'draft', share: share(shipped, wanted) },
    { key: 'received', label: t('step.received'), is: compare(received, '0') > 0 ? (compare(received, wanted) >= 0 ? 'complete' : 'underway') : 'draft', share: share(received, wanted) },
  ];
  const current = steps.find(({ is }) => is !== 'complete')?.key ?? 'received';
  return { steps: saysSo(steps, t), current };
}

/** What comes next, and by whom. */
export function mallNext({ state, waits, promisedOn, reason }: MallOrder, seller: string, t: Text, reading: ReadingValue): string {
  if (state === 'REJECTED') return reason ? t('next.rejectedFor', { seller, reason }) : t('next.rejected', { seller });
  if (state === 'CANCELLED') return t('next.cancelled');
  if (state === 'CLOSED') return t('next.closed');
  if (state === 'SHIPPED') return t('next.shipped');
  if (promisedOn) return t('next.promised', { seller, day: formatDay(promisedOn, reading, true) });
  if (state === 'CONFIRMED') return t('next.confirmed', { seller });
  return waits ? t('next.waits', { seller }) : t('next.submitted', { seller });
}

function answerStep({ state, needsAcceptance, answeredAt, endedAt }: Purchase, t: Text, reading: ReadingValue): Step {
  const key = 'answered';
  if (state === 'CANCELLED' || state === 'REJECTED') return { key, label: t(`state.${state}`), fact: at(endedAt, reading), is: 'cancelled' };
  const step = { key, label: t('step.answered') };
  if (needsAcceptance) return { ...step, fact: at(answeredAt, reading), is: 'us' };
  // "We have it" is an answer, too, but none to go by.
  if (state === 'SENT') return { ...step, is: 'partner' };
  return { ...step, fact: at(answeredAt, reading), is: answeredAt ? 'complete' : 'draft' };
}

/** How far our order to a supplier is, in steps. */
export function purchaseSteps(order: Purchase, t: Text, reading: ReadingValue): { steps: Step[]; current: string } {
  const { lines, sentAt } = order;
  const wanted = of(...lines.map(({ quantity }) => quantity));
  const advised = of(...lines.map((line) => line.advised));
  const received = of(...lines.map((line) => line.received));
  const steps: Step[] = [
    { key: 'sent', label: t('step.sent'), fact: at(sentAt, reading), is: sentAt ? 'complete' : 'draft' },
    answerStep(order, t, reading),
    { key: 'advised', label: t('step.advised'), is: compare(advised, '0') > 0 ? (compare(advised, wanted) >= 0 ? 'complete' : 'underway') : 'draft', share: share(advised, wanted) },
    { key: 'received', label: t('step.received'), is: compare(received, '0') > 0 ? (compare(received, wanted) >= 0 ? 'complete' : 'underway') : 'draft', share: share(received, wanted) },
  ];
  const current = steps.find(({ is }) => is !== 'complete')?.key ?? 'received';
  return { steps: saysSo(steps, t), current };
}
