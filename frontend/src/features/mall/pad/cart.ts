import { readFragment, type FragmentType } from '@/graphql';
import type { Decimal } from '@/lib/decimal';
import { CartStateFragment } from './documents';
import type { CartNow, LineNow } from './wishes';

export type PadLine = LineNow & { readonly price: Decimal | null; readonly priceSeen: Decimal | null; readonly total: Decimal | null };
export type PadCart = Pick<CartNow, 'revision'> & { readonly id: string; readonly priceStamp: string; readonly total: Decimal | null; readonly lines: readonly PadLine[] };

export function cartOf(masked: FragmentType<typeof CartStateFragment>): PadCart {
  const { id, revision, priceStamp, total, lines } = readFragment(CartStateFragment, masked);
  return {
    id, revision, priceStamp, total: total?.amount ?? null,
    lines: lines.map((line) => ({
      lineKey: line.lineKey, productId: line.product.id, quantity: plain(line.quantity), unit: line.unit, isParked: line.isParked, note: line.note, changedBy: line.changedBy,
      price: line.unitPrice?.amount ?? null, priceSeen: line.priceSeen?.amount ?? null, total: line.total?.amount ?? null,
    })),
  };
}

/** "36.000000" and "36" are one quantity. */
export const plain = (value: Decimal): Decimal => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);
