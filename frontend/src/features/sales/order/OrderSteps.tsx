import { add, compare, isZero } from '@/lib/decimal';
import { formatDay, formatWhen } from '@/lib/format/date';
import { Steps, type Step } from '@/ui/Steps';
import { useReading } from '@/ui/theme/look';
import type { Order } from './documents';
import { type OrderText, useText } from './useText';

type Reading = ReturnType<typeof useReading>;

const some = (value: string) => !isZero(value);

function stepsOf(order: Order, t: OrderText, reading: Reading): Step[] {
  const alive = order.lines.filter(({ quantity, cancelled }) => compare(quantity, cancelled) > 0);
  const done = (is: (line: Order['lines'][number]) => boolean) => alive.filter(is).length;
  const count = (part: number) => t('linesDone', { done: part, all: alive.length });
  const confirmed = done(({ confirmed: at, quantity, cancelled }) => some(at) && compare(add(at, cancelled), quantity) >= 0);
  const shipped = done(({ shipped: at, confirmed: of }) => some(at) && compare(at, of) >= 0);
  const received = done(({ shipped: of, received: at }) => some(of) && compare(at, of) >= 0);
  const step = (key: string, label: string, part: number, when?: string | null): Step => {
    const share = alive.length === 0 ? 0 : part / alive.length;
    const is = share >= 1 ? 'complete' : share > 0 ? 'underway' : 'draft';
    return { key, label, is, share, fact: share >= 1 && when ? formatWhen(when, reading) : share > 0 ? count(part) : t('notYet') };
  };
  const ordered: Step = { key: 'ordered', label: t('ordered'), is: order.state === 'DRAFT' ? 'draft' : 'complete', fact: formatWhen(order.submittedAt ?? order.placedAt, reading) };
  if (order.state === 'REJECTED' || order.state === 'CANCELLED') {
    return [ordered, { key: 'ended', label: t(order.state === 'REJECTED' ? 'declined' : 'cancelled'), is: 'held', fact: order.endedAt ? formatWhen(order.endedAt, reading) : '' }];
  }
  const closed: Step = { key: 'closed', label: t('closed'), is: order.state === 'CLOSED' ? 'complete' : 'draft', fact: order.endedAt ? formatWhen(order.endedAt, reading) : t('notYet') };
  const first = step('confirmed', t('confirmed'), confirmed, order.confirmedAt);
  const promised = order.promisedOn && first.is === 'complete' ? { ...first, fact: <>{first.fact}, {t('promisedFor', { day: formatDay(order.promisedOn, reading) })}</> } : first;
  return [ordered, promised, step('shipped', t('shipped'), shipped, order.shippedAt), step('received', t('received'), received), closed];
}

/** How far the order is: ordered, confirmed, shipped, received, closed. */
export function OrderSteps({ order }: { order: Order }) {
  const t = useText();
  const reading = useReading();
  const steps = stepsOf(order, t, reading);
  const current = steps.find(({ is }) => is !== 'complete') ?? steps.at(-1);
  return <Steps steps={steps} current={current?.key ?? ''} />;
}
