import { compare, isDecimal, type Decimal } from '@/lib/decimal';

/** Quantities by line id as they are typed. */
export type Typed = Record<string, Decimal>;

type Amount = { lineId: string; quantity: Decimal };

/** What was typed, as the server takes it: lines without a quantity are left out. */
export const amountsOf = (typed: Typed): Amount[] =>
  Object.entries(typed).flatMap(([lineId, quantity]) => (isDecimal(quantity) && compare(quantity, '0') > 0 ? [{ lineId, quantity }] : []));

/** Whether every quantity is a number, none is more than is possible and at least one is something. */
export function fits(typed: Typed, most: Typed): boolean {
  const all = Object.entries(typed).every(([id, quantity]) => quantity === '' || (isDecimal(quantity) && compare(quantity, '0') >= 0 && compare(quantity, most[id] ?? '0') <= 0));
  return all && amountsOf(typed).length > 0;
}
