import { compare, isZero, sum, type Decimal } from '@/lib/decimal';

/** What the seller grants of each line, by line id; a line without one is granted as it was asked. */
export type Grants = Readonly<Record<string, Decimal>>;
type Line = { id: string; asked: Decimal };

export const grantOf = ({ id, asked }: Line, grants: Grants) => grants[id] ?? asked;
export const isTooMuch = (line: Line, grants: Grants) => compare(grantOf(line, grants), line.asked) > 0;

export function weigh(lines: readonly Line[], grants: Grants) {
  const granted = lines.filter((line) => !isZero(grantOf(line, grants)));
  const isWhole = lines.every((line) => compare(grantOf(line, grants), line.asked) === 0);
  return { lines: granted.length, pieces: sum(lines.map((line) => grantOf(line, grants))), isWhole, isNothing: granted.length === 0, isTooMuch: lines.some((line) => isTooMuch(line, grants)) };
}

/** As the server takes it: nothing where all is granted as it was asked. */
export const toldOf = (lines: readonly Line[], grants: Grants) => (weigh(lines, grants).isWhole ? {} : { granted: lines.map((line) => ({ lineId: line.id, quantity: grantOf(line, grants) })) });
