import { add, compare, divide, isZero, multiply, round, subtract, sum, wholes, type Decimal } from '@/lib/decimal';

export type Unit = { code: string; /** In the reader's language: "case". */ label: string; /** Base units in one: "12". */ factor: Decimal };

/** From this many base units on, this price per base unit. */
export type Break = { from: Decimal; price: Decimal };

/** What the price, the multiple and the sums of a line are made of; quantities are in `unit`. */
export type OrderMath = {
  quantity: Decimal;
  unit: string;
  units: Unit[];
  /** Per base unit, for the quantity it was last asked for. */
  price: Decimal;
  listPrice?: Decimal | null;
  /** Smallest first; the answer of the server, so that typing changes the price at once. */
  breaks?: Break[];
  /** Sold in multiples of so many base units. */
  multiple?: Decimal | null;
  least?: Decimal | null;
  /** Does not count: put aside. */
  parked?: boolean;
};

export const unitOf = ({ units, unit }: OrderMath): Unit => units.find(({ code }) => code === unit) ?? units[0] ?? { code: unit, label: unit, factor: '1' };

/** In base units. */
export const piecesOf = (line: OrderMath): Decimal => multiply(line.quantity || '0', unitOf(line).factor);

export function priceOf(line: OrderMath): Decimal {
  const pieces = piecesOf(line);
  const reached = (line.breaks ?? []).findLast(({ from }) => compare(pieces, from) >= 0);
  return reached?.price ?? line.price;
}

export const amountOf = (line: OrderMath, places = 2): Decimal => round(multiply(piecesOf(line), priceOf(line)), places);

/** What is missing to the next lower price, in whole units of the line; null when there is none. */
export function nextBreakOf(line: OrderMath): { more: Decimal; price: Decimal } | null {
  const pieces = piecesOf(line);
  const next = (line.breaks ?? []).find(({ from, price }) => compare(pieces, from) < 0 && compare(price, priceOf(line)) < 0);
  if (!next) return null;
  const [whole, rest] = wholes(subtract(next.from, pieces), unitOf(line).factor);
  return { more: isZero(rest) ? whole : add(whole, '1'), price: next.price };
}

export type Wrong = { kind: 'multiple' | 'least'; pieces: Decimal; by: Decimal; /** Quantities in the line's unit that would be right, the nearest above first. */ ways: Decimal[] };

/** In the line's unit where that gives a whole number, else as it is. */
const inUnit = (line: OrderMath, pieces: Decimal): Decimal => divide(pieces, unitOf(line).factor, 4) ?? pieces;

/** A quantity that cannot be sold, with the quantities beside it that can. */
export function wrongOf(line: OrderMath): Wrong | null {
  const pieces = piecesOf(line);
  if (isZero(pieces)) return null;
  const { multiple, least } = line;
  if (multiple && !isZero(multiple)) {
    const [whole, rest] = wholes(pieces, multiple);
    if (!isZero(rest)) {
      const [below, above] = [multiply(whole, multiple), multiply(add(whole, '1'), multiple)];
      return { kind: 'multiple', pieces, by: multiple, ways: [above, below].filter((way) => !isZero(way)).map((way) => inUnit(line, way)) };
    }
  }
  if (least && compare(pieces, least) < 0) return { kind: 'least', pieces, by: least, ways: [inUnit(line, least)] };
  return null;
}

/** The same goods in the next unit: 36 pieces are 3 cases, 30 are 2.5 (and wrongOf asks). */
export function inNextUnit(line: OrderMath): Pick<OrderMath, 'quantity' | 'unit'> {
  const at = line.units.findIndex(({ code }) => code === unitOf(line).code);
  const next = line.units[(at + 1) % line.units.length];
  return next ? inThisUnit(line, next.code) : line;
}

export function inThisUnit(line: OrderMath, code: string): Pick<OrderMath, 'quantity' | 'unit'> {
  const target = line.units.find((unit) => unit.code === code);
  if (!target || code === line.unit) return { quantity: line.quantity, unit: line.unit };
  return { quantity: divide(piecesOf(line), target.factor, 4) ?? line.quantity, unit: code };
}

export type OrderTotals = { lines: number; pieces: Decimal; /** By label of the unit: { case: "86" }. */ units: Record<string, Decimal>; amount: Decimal; /** Against the list prices. */ saved: Decimal; /** Lines that cannot be sent as they are. */ wrong: number };

type LineSums = { counted: boolean; pieces: Decimal; amount: Decimal; saved: Decimal; wrong: boolean };

const nothing: LineSums = { counted: false, pieces: '0', amount: '0', saved: '0', wrong: false };
const known = new WeakMap<OrderMath, { places: number; sums: LineSums }>();

function sumsOf(line: OrderMath, places: number): LineSums {
  if (line.parked || isZero(line.quantity || '0')) return nothing;
  const amount = amountOf(line, places);
  const pieces = piecesOf(line);
  const saved = line.listPrice ? subtract(round(multiply(pieces, line.listPrice), places), amount) : '0';
  return { counted: true, pieces, amount, saved, wrong: wrongOf(line) !== null };
}

/** A line that did not change is not counted again: a key in a pad of a thousand lines costs one line and a sum. */
function knownSums(line: OrderMath, places: number): LineSums {
  const found = known.get(line);
  if (found?.places === places) return found.sums;
  const sums = sumsOf(line, places);
  known.set(line, { places, sums });
  return sums;
}

function byUnit(lines: readonly OrderMath[]): Record<string, Decimal> {
  const found = new Map<string, Decimal[]>();
  for (const line of lines) {
    const { label } = unitOf(line);
    const list = found.get(label);
    if (list) list.push(line.quantity);
    else found.set(label, [line.quantity]);
  }
  return Object.fromEntries([...found].map(([label, list]) => [label, sum(list)]));
}

/** Sums of what is in the pad, exactly, in the browser; the server confirms them. Lines are values: change one by making another. */
export function totalsOf(lines: readonly OrderMath[], places = 2): OrderTotals {
  const all = lines.map((line) => ({ line, ...knownSums(line, places) })).filter(({ counted }) => counted);
  return {
    lines: all.length, units: byUnit(all.map(({ line }) => line)), pieces: sum(all.map(({ pieces }) => pieces)), saved: sum(all.map(({ saved }) => saved)),
    amount: sum(all.map(({ amount }) => amount)), wrong: all.filter(({ wrong }) => wrong).length,
  };
}
