import { compare, divide, isZero, multiply, subtract, sum, type Decimal } from '@/lib/decimal';
import { Money } from '@/ui/Money';
import type { Line, Order } from './documents';
import { detailsOf } from '../shared/trail';
import { useText } from './useText';

/** What so many of a line's pieces come to, in the share of its total. */
const worth = ({ total, quantity }: Line, of: Decimal): Decimal => divide(multiply(total, of), quantity, 2) ?? '0';

function savedOf(lines: readonly Line[]): Decimal {
  return sum(lines.map(({ priceTrail, quantity, total }) => {
    const listed = priceTrail.find(({ reasonCode, details }) => reasonCode === 'LIST_PRICE' && detailsOf(details));
    return listed ? subtract(multiply(listed.after, quantity), total) : '0';
  }));
}

/** What the order comes to, and how much of it has been promised, shipped and taken in. */
export function MoneyPanel({ order }: { order: Order }) {
  const t = useText();
  const { lines, total } = order;
  const of = (quantity: (line: Line) => Decimal) => sum(lines.map((line) => worth(line, quantity(line))));
  const facts: [string, Decimal, boolean?][] = [
    [t('mOrdered'), total.amount, true], [t('mConfirmed'), of(({ confirmed }) => confirmed)], [t('mShipped'), of(({ shipped }) => shipped)], [t('mReceived'), of(({ received }) => received)], [t('mOpen'), of(({ confirmed, shipped }) => subtract(confirmed, shipped))],
  ];
  const returned = of((line) => line.returned);
  const saved = savedOf(lines);
  if (!isZero(returned)) facts.push([t('mReturned'), returned]);
  if (compare(saved, '0') > 0) facts.push([t('mSaved'), saved]);
  return (
    <section className="section stack">
      <dl className="facts sums">{facts.map(([name, amount, strong]) => [<dt key={name}>{name}</dt>, <dd key={`${name} amount`}><Money amount={amount} currency={total.currencyCode} quietZero strong={Boolean(strong)} /></dd>])}</dl>
      <p className="small t-3">{t('mNote')}</p>
    </section>
  );
}
