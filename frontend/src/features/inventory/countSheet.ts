import { compare, subtract, type Decimal } from '@/lib/decimal';

export type Line = { id: string; expected: Decimal; counted?: Decimal | null | undefined };

/** Counted by line id; null takes a figure back where it was never saved. */
export type Entered = Readonly<Record<string, Decimal>>;

/** What counts: what was just entered, else what is saved. */
export const countedOf = (line: Line, entered: Entered): Decimal | null => entered[line.id] ?? line.counted ?? null;

export function differenceOf(line: Line, entered: Entered): Decimal | null {
  const counted = countedOf(line, entered);
  return counted === null ? null : subtract(counted, line.expected);
}

export function progressOf(lines: readonly Line[], entered: Entered) {
  const done = lines.filter((line) => countedOf(line, entered) !== null);
  return { lines: lines.length, counted: done.length, differing: done.filter((line) => compare(countedOf(line, entered) ?? '0', line.expected) !== 0).length };
}

/** What the server does not know yet. */
export const unsaved = (lines: readonly Line[], entered: Entered) =>
  lines.flatMap(({ id, counted }) => {
    const now = entered[id];
    return now === undefined || (counted !== null && counted !== undefined && compare(counted, now) === 0) ? [] : [{ lineId: id, counted: now }];
  });
