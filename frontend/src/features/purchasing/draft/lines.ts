import { isZero, type Decimal } from '@/lib/decimal';

export type Product = { readonly id: string; readonly sku: string; readonly name: string; readonly baseUnit: string; readonly units: readonly { readonly unit: string }[] };
export type DraftLine = { readonly product: Product; readonly quantity: Decimal; readonly unit: string };

/** One more of a product that is there, else a new line on top. */
export function withProduct(lines: readonly DraftLine[], product: Product): DraftLine[] {
  if (lines.some(({ product: { id } }) => id === product.id)) return [...lines];
  return [{ product, quantity: '1', unit: product.baseUnit }, ...lines];
}

export const changed = (lines: readonly DraftLine[], id: string, change: Partial<DraftLine>): DraftLine[] => lines.map((line) => (line.product.id === id ? { ...line, ...change } : line));
export const without = (lines: readonly DraftLine[], id: string): DraftLine[] => lines.filter(({ product }) => product.id !== id);

/** What goes to the server: no line of nothing. */
export const asked = (lines: readonly DraftLine[]) => lines.filter(({ quantity }) => !isZero(quantity)).map(({ product, quantity, unit }) => ({ productId: product.id, quantity, unit }));
