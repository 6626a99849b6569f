import type { Decimal } from '@/lib/decimal';
import { markOf } from '../shared/offer';

export type Status = 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN' | 'NOT_OFFERED' | 'NO_QUANTITY' | 'UNKNOWN_UNIT' | 'WRONG_MULTIPLE' | 'BELOW_MINIMUM' | 'NO_PRICE' | 'SHORT' | 'DUPLICATE' | 'DONE';

export const CHOOSE: Status[] = ['AMBIGUOUS'];
export const COUNT: Status[] = ['NO_QUANTITY', 'UNKNOWN_UNIT', 'WRONG_MULTIPLE', 'BELOW_MINIMUM', 'SHORT'];
export const CANNOT: Status[] = ['UNKNOWN', 'NOT_OFFERED', 'NO_PRICE'];
export const OPEN: Status[] = [...CHOOSE, ...COUNT, ...CANNOT];
export const KNOWN: Status[] = ['RESOLVED', 'DUPLICATE', 'DONE'];

/** What is chosen for a line instead of what was typed. */
export type Answer = { productId?: string; productName?: string; quantity?: Decimal; unit?: string };

/** A ready-made answer as a button; `isNow` is what happens without choosing. */
export type Choice = { key: string; answer: Answer; quantity?: Decimal; unit?: string; words: 'makeIt' | 'only' | 'all' | 'asUnit' | 'product'; name?: string; mark?: string; isNow?: boolean };

export type Staged = {
  status: Status;
  unit: string;
  quantity?: Decimal | null | undefined;
  baseQuantity?: Decimal | null | undefined;
  less?: Decimal | null | undefined;
  more?: Decimal | null | undefined;
  available?: Decimal | null | undefined;
  product?: { baseUnit: string; units: readonly { unit: string }[] } | null | undefined;
  candidates: readonly { id: string; name: string; attributes?: unknown }[];
};

const make = (quantity: Decimal, unit: string): Choice => ({ key: `q${quantity}${unit}`, answer: { quantity, unit }, quantity, unit, words: 'makeIt' });

/** The ready-made answers for a line, the likeliest first. */
export function choicesOf(line: Staged): Choice[] {
  const { status, unit, less, more } = line;
  if (status === 'AMBIGUOUS') return line.candidates.map(({ id, name, attributes }) => ({ key: id, answer: { productId: id, productName: name }, words: 'product', name, mark: markOf(attributes, name) }));
  if (status === 'UNKNOWN_UNIT') return (line.product?.units ?? []).map(({ unit: code }) => ({ key: code, answer: { unit: code }, unit: code, words: 'asUnit' }));
  if (status === 'SHORT') return shortChoices(line);
  if (!COUNT.includes(status)) return [];
  return [...(more ? [make(more, unit)] : []), ...(less && less !== more ? [make(less, unit)] : [])];
}

function shortChoices({ quantity, unit, available, product }: Staged): Choice[] {
  const all: Choice = { key: 'all', answer: {}, words: 'all', unit, isNow: true, ...(quantity ? { quantity } : {}) };
  if (!available || Number(available) <= 0 || !product) return [all];
  return [all, { key: 'only', answer: { quantity: available, unit: product.baseUnit }, quantity: available, unit: product.baseUnit, words: 'only' }];
}

/** How many typed lines go into the cart now: those that are ready, and those that have an answer. */
export function readyCount(counts: readonly { status: Status; count: number }[], answers: ReadonlyMap<number, Answer>, open: readonly { number: number; status: Status }[]): number {
  const of = (status: Status) => counts.find((each) => each.status === status)?.count ?? 0;
  const answered = open.filter(({ number, status }) => status !== 'SHORT' && answers.has(number)).length;
  return of('RESOLVED') + of('SHORT') + of('DUPLICATE') + answered;
}
