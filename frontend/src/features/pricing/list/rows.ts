import { absolute, compare, divide, isDecimal, isZero, subtract, type Decimal } from '@/lib/decimal';
import type { PriceNode } from '../documents';

type Goods = { id: string; sku: string; name: string; specification: string };

/** A price as it stands in the grid; an added product has none yet. */
export type PriceRow = { key: string; product: Goods; amount: Decimal | null; minQuantity: Decimal; validFrom: string | null; validUntil: string | null };

export type Entered = { productId: string; amount: Decimal | null; validFrom: string; validUntil?: string | null; minQuantity: Decimal };

export const keyOfPrice = (productId: string, minQuantity: Decimal) => `${productId}|${minQuantity}`;

export const rowOf = ({ id, product, amount, minQuantity, validFrom, validUntil }: PriceNode): PriceRow => ({ key: id, product, amount: amount.amount, minQuantity, validFrom, validUntil });

export const blankRow = (product: Goods): PriceRow => ({ key: `new ${product.id}`, product, amount: null, minQuantity: '0', validFrom: null, validUntil: null });

/** Added products on top, without those that have got a price meanwhile. */
export const withBlanks = (rows: readonly PriceRow[], blanks: readonly PriceRow[]): PriceRow[] => {
  const priced = new Set(rows.map(({ product }) => product.id));
  return [...blanks.filter(({ product }) => !priced.has(product.id)), ...rows];
};

/** What is entered for one cell: the price holds from that day on, at the row's quantity; nothing removes it where it stands. */
export function enteredOf(row: PriceRow, value: string, day: string): Entered {
  const amount = value === '' ? null : value;
  const validFrom = amount === null ? (row.validFrom ?? day) : day;
  return { productId: row.product.id, amount, validFrom, minQuantity: row.minQuantity, ...(row.validUntil !== null && validFrom <= row.validUntil ? { validUntil: row.validUntil } : {}) };
}

const SUSPICIOUS = '0.5';

/** By how much a price changes, where that is so much that a slip of the finger is likelier than a decision; the share of the old price. */
export function jump(before: Decimal | null, now: Decimal): Decimal | null {
  if (before === null || isZero(before) || !isDecimal(now)) return null;
  const share = divide(subtract(now, before), before, 4);
  return share !== null && compare(absolute(share), SUSPICIOUS) > 0 ? share : null;
}
