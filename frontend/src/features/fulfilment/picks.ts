import { compare, isZero, subtract, type Decimal } from '@/lib/decimal';

export type Pickable = { id: string; quantity: Decimal; picked: Decimal };
export type Picks = Readonly<Record<string, Decimal>>;

export const pickedOf = (line: Pickable, picks: Picks): Decimal => picks[line.id] ?? line.picked;

/** How much too much lies there; null when it is right or less. */
export function overOf(line: Pickable, picks: Picks): Decimal | null {
  const over = subtract(pickedOf(line, picks), line.quantity);
  return compare(over, '0') > 0 ? over : null;
}

export const isDone = (line: Pickable, picks: Picks) => compare(pickedOf(line, picks), line.quantity) === 0;

/** What the server does not know yet; what is too much is put back first and never sent. */
export const unsavedPicks = (lines: readonly Pickable[], picks: Picks) =>
  lines.flatMap((line) => {
    const now = picks[line.id];
    return now === undefined || overOf(line, picks) || isZero(subtract(now, line.picked)) ? [] : [{ lineId: line.id, quantity: now }];
  });
