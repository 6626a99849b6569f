import { add, compare, equals, isZero, multiply, subtract, type Decimal } from '@/lib/decimal';
import { nextBreakOf, piecesOf, priceOf, totalsOf, unitOf, wrongOf, type OrderTotals } from '@/ui/order/orderMath';
import type { OrderLine } from '@/ui/order/types';
import { lineOf, type Speech } from '../shared/lineOf';
import type { Offer } from '../shared/offer';
import type { DeskState } from './CartDesk';
import type { PadCart, PadLine } from './cart';
import type { Conflict, Wish } from './wishes';

/** One line of the pad: in the cart, typed just now, or only suggested (quantity 0). */
export type PadRow = {
  readonly lineKey: string;
  readonly productId: string;
  readonly offer: Offer | null;
  readonly line: OrderLine;
  readonly isParked: boolean;
  readonly note: string;
  /** Typed and not on the server yet. */
  readonly waits: boolean;
  readonly conflict: Conflict | null;
  readonly changedBy: string;
  /** What cannot be ordered at all; a wrong quantity is the line's own business. */
  readonly problem: 'notOffered' | 'noPrice' | null;
  /** The price that was seen, where today's is another one. */
  readonly priceWas: Decimal | null;
  /** More than is there, where that is told. */
  readonly isShort: boolean;
};

type Known = {
  offers: ReadonlyMap<string, Offer>;
  names: ReadonlyMap<string, { name: string; sku: string }>;
  suggestions: readonly { lineKey: string; productId: string }[];
  seesPrices: boolean;
};

export const isIn = ({ line }: PadRow) => !isZero(line.quantity || '0');
export const isWrong = (row: PadRow) => isIn(row) && !row.isParked && (row.problem !== null || wrongOf(row.line) !== null);

function isShort(offer: Offer | null, pieces: Decimal): boolean {
  const stock = offer?.stock;
  if (!stock || stock.mode === 'HIDDEN' || isZero(pieces)) return false;
  return stock.mode === 'EXACT' ? compare(stock.amount ?? '0', pieces) < 0 : stock.level === 'NONE';
}

/** A product that is not offered any more still is a line: it can be parked or taken out. */
const bare = (id: string, name: string, sku: string, quantity: Decimal, unit: string, parked: boolean): OrderLine =>
  ({ id, code: sku, name, quantity, unit, units: [{ code: unit, label: unit, factor: '1' }], price: '0', available: null, parked });

type Parts = readonly unknown[];
const isSame = (one: Parts, other: Parts) => one.every((part, at) => part === other[at]);

type Given = { state: DeskState<PadCart>; order: readonly string[]; known: Known; speech: Speech };

/** Makes rows and remembers them: of a thousand lines only the one that is typed into is worked out anew. */
export function rowMaker(): (given: Given) => PadRow[] {
  const made = new Map<string, { parts: Parts; row: PadRow }>();
  return ({ state, order, known, speech }) => {
    const lines = new Map(state.cart.lines.map((line) => [line.lineKey, line]));
    const spare = new Map(known.suggestions.map((each) => [each.lineKey, each.productId]));
    return order.flatMap((lineKey): PadRow[] => {
      const standing = standingOf(lineKey, lines.get(lineKey), spare.get(lineKey), state, known);
      if (!standing) return [];
      const { there, wish, conflict, offer } = standing;
      const parts = [there && JSON.stringify(there), wish, conflict, offer, known.seesPrices, speech.t, speech.reading];
      const before = made.get(lineKey);
      if (before && isSame(parts, before.parts)) return [before.row];
      const row = rowOf(standing, known.seesPrices, speech);
      made.set(lineKey, { parts, row });
      return [row];
    });
  };
}

type Standing = { lineKey: string; productId: string; name: string; sku: string; offer: Offer | null; there: PadLine | null; wish: Wish | null; conflict: Conflict | null };

/** What is known of a line: the server's, the typed one, the product. */
function standingOf(lineKey: string, there: PadLine | undefined, spare: string | undefined, state: DeskState<PadCart>, known: Known): Standing | null {
  const conflict = state.conflicts.get(lineKey) ?? null;
  const wish = state.wishes.get(lineKey) ?? conflict?.mine ?? null;
  const productId = (wish ?? there)?.productId ?? spare ?? '';
  const offer = known.offers.get(productId) ?? null;
  const named = offer ?? known.names.get(productId);
  return named ? { lineKey, productId, name: named.name, sku: named.sku, offer, there: there ?? null, wish, conflict } : null;
}

/** The price that was seen, where the server has another one now. */
function priceWasOf(there: PadLine | null): Decimal | null {
  if (!there?.priceSeen || !there.price || equals(there.priceSeen, there.price)) return null;
  return there.priceSeen;
}

const absent = { quantity: '0', unit: '', isParked: false, note: '' };

function rowOf({ lineKey, productId, name, sku, offer, there, wish, conflict }: Standing, seesPrices: boolean, speech: Speech): PadRow {
  const { quantity, unit, isParked, note } = wish ?? there ?? absent;
  const line = offer ? lineOf(offer, { id: lineKey, quantity, unit, isParked }, speech) : bare(lineKey, name, sku, quantity, unit, isParked);
  const unpriced = seesPrices && offer?.breaks.length === 0;
  return {
    lineKey, productId, offer, line, isParked, note, conflict, waits: wish !== null && !conflict, changedBy: there?.changedBy ?? '',
    problem: !offer ? 'notOffered' : unpriced ? 'noPrice' : null, priceWas: wish ? null : priceWasOf(there), isShort: isShort(offer, piecesOf(line)),
  };
}

export type PadTotals = OrderTotals & { /** By unit code. */ perUnit: [code: string, count: Decimal][]; parked: number; conflicts: number; waiting: number };

function perUnit(rows: readonly PadRow[]): [code: string, count: Decimal][] {
  const counts = new Map<string, Decimal>();
  for (const row of rows) if (isIn(row) && !row.isParked) counts.set(row.line.unit, add(counts.get(row.line.unit) ?? '0', row.line.quantity));
  return [...counts];
}

/** What the foot says, from what is typed; parked lines do not count, nor do products that are not offered. */
export function padTotals(rows: readonly PadRow[], places: number): PadTotals {
  const counted = rows.filter(({ problem }) => problem === null);
  return {
    ...totalsOf(counted.map(({ line }) => line), places), perUnit: perUnit(counted),
    wrong: rows.filter(isWrong).length, parked: rows.filter((row) => row.isParked && isIn(row)).length,
    conflicts: rows.filter(({ conflict }) => conflict).length, waiting: rows.filter(({ waits }) => waits).length,
  };
}

/** The line whose next step in price is nearest, in parts of what is ordered; the foot names it. */
export function nearestBreak(rows: readonly PadRow[]): { line: OrderLine; more: Decimal; price: Decimal; gain: Decimal } | null {
  const near = rows.flatMap((row) => {
    const { line } = row;
    const next = isIn(row) && !row.isParked && !isWrong(row) ? nextBreakOf(line) : null;
    if (!next) return [];
    const share = Number(next.more) / Number(line.quantity);
    return share > 0.5 ? [] : [{ line, ...next, share, gain: multiply(subtract(priceOf(line), next.price), unitOf(line).factor) }];
  });
  return near.sort((one, other) => one.share - other.share)[0] ?? null;
}

export type View = 'all' | 'suggested' | 'short' | 'changed' | 'look' | 'parked';

export const inView: Record<View, (row: PadRow) => boolean> = {
  all: () => true,
  suggested: ({ line }) => line.suggested !== null && line.suggested !== undefined,
  short: (row) => row.isShort && isIn(row),
  changed: ({ priceWas }) => priceWas !== null,
  look: (row) => isWrong(row) || row.conflict !== null,
  parked: (row) => row.isParked && isIn(row),
};
