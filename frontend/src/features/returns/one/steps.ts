import { isZero, share, sum } from '@/lib/decimal';
import { formatMoment } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import type { Step } from '@/ui/Steps';
import type { ReadingValue } from '@/ui/theme/look';
import type { Standing } from '../shared/useSide';
import type { Text } from '../useText';
import type { Return } from './documents';

function answer({ state }: Return, standing: Standing, t: Text, fact: string | undefined): Step {
  if (state !== 'REQUESTED') return { key: 'agreed', label: t('step.agreed'), fact, is: 'complete' };
  return { key: 'agreed', label: t('ahead.agreed'), is: standing === 'seller' ? 'us' : 'partner' };
}

/** Asked, agreed, sent, taken back. */
export function stepsOf(found: Return, standing: Standing, t: Text, reading: ReadingValue): { steps: Step[]; current: string } {
  const { state, lines, createdAt, instructedAt, dispatchedAt, endedAt } = found;
  const at = (moment: string | null | undefined) => (moment ? formatMoment(moment, reading) : undefined);
  const total = (of: (line: Return['lines'][number]) => string) => sum(lines.map(of));
  const [agreed, sent, back] = [total(({ quantity }) => quantity), total(({ dispatched }) => dispatched), total(({ received, rejected }) => sum([received, rejected]))];
  const off = state === 'REFUSED' || state === 'CANCELLED';
  const of = (part: string) => t('piecesOf', { part: formatQuantity(part, reading.locale), whole: formatQuantity(agreed, reading.locale) });
  const moved = (part: string): Pick<Step, 'is' | 'share' | 'fact'> => (isZero(part) ? { is: 'draft' } : share(part, agreed) >= 1 ? { is: 'complete' } : { is: 'underway', share: share(part, agreed), fact: of(part) });
  const ended = state === 'RECEIVED';
  const steps: Step[] = [
    { key: 'asked', label: t('step.asked'), fact: at(createdAt), is: 'complete' },
    off ? { key: 'agreed', label: t(`${standing}.${state}`), fact: at(endedAt), is: 'cancelled' } : answer(found, standing, t, at(instructedAt)),
    ...(off ? [] : [
      { key: 'sent', label: t(share(sent, agreed) >= 1 ? 'step.sent' : 'ahead.sent'), fact: at(dispatchedAt), ...moved(sent) },
      { key: 'back', label: t(ended ? 'step.back' : 'ahead.back'), ...(ended ? { is: 'complete' as const, fact: isZero(back) ? at(endedAt) : of(back) } : moved(back)) },
    ]),
  ];
  return { steps, current: steps.find(({ is }) => is !== 'complete')?.key ?? steps.at(-1)?.key ?? 'asked' };
}
