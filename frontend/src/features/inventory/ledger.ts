import { add, compare, negate, subtract, sum, type Decimal } from '@/lib/decimal';

export type Place = { id: string; kind: string; warehouse?: { id: string } | null | undefined };
export type Move = { id: string; amount: Decimal; source: Place; target: Place };

/** Whether a place counts: our shelves, all of them or those of one warehouse. */
const counts = ({ kind, warehouse }: Place, warehouseId: string | null) => kind === 'STORAGE' && (warehouseId === null || warehouse?.id === warehouseId);

/** What a move changes here: more, less, or nothing where it goes from shelf to shelf. */
export function changeBy({ amount, source, target }: Move, warehouseId: string | null): Decimal {
  const came = counts(target, warehouseId);
  const left = counts(source, warehouseId);
  if (came === left) return '0';
  return came ? amount : negate(amount);
}

export type Entry<M extends Move> = { move: M; change: Decimal; /** What was there after it. */ balance: Decimal };

/**
 * Moves, newest first, with the balance after each: counted back from what is on hand now.
 * `before` is what was there before the oldest of them; zero when all moves are known and the book is right.
 */
export function explain<M extends Move>(moves: readonly M[], onHand: Decimal, warehouseId: string | null): { entries: Entry<M>[]; before: Decimal } {
  let balance = onHand;
  const entries = moves.map((move) => {
    const change = changeBy(move, warehouseId);
    const entry = { move, change, balance };
    balance = subtract(balance, change);
    return entry;
  });
  return { entries: entries.filter(({ change }) => compare(change, '0') !== 0), before: balance };
}

type Balance = { onHand: Decimal; held: Decimal };

export const totals = (balances: readonly Balance[]) => {
  const onHand = sum(balances.map((each) => each.onHand));
  const held = sum(balances.map((each) => each.held));
  return { onHand, held, available: subtract(onHand, held) };
};

export const after = (onHand: Decimal, change: Decimal) => add(onHand, change);
