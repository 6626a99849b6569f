import { readFragment, type FragmentType } from '@/graphql';
import type { Decimal } from '@/lib/decimal';
import { PadOfferFragment } from './offerDocuments';

export type ShownStock = { readonly mode: 'EXACT' | 'LEVEL' | 'HIDDEN'; readonly amount?: Decimal | null | undefined; readonly level?: 'PLENTY' | 'LITTLE' | 'NONE' | null | undefined };

/** From this many base units on one of them costs so much. */
export type Step = { readonly minQuantity: Decimal; readonly price: Decimal };

/** A unit it is ordered in; one of it is numerator / denominator base units. */
export type OrderUnit = { readonly unit: string; readonly name: string; readonly numerator: number; readonly denominator: number };

/** A product as it is offered to the buyer; quantities are base units. */
export type Offer = {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  /** What tells it from its variants. */
  readonly mark: string;
  readonly gtin: string;
  readonly codes: readonly string[];
  readonly image: string;
  readonly specification: string;
  readonly baseUnit: string;
  readonly orderUnit: string;
  readonly units: readonly OrderUnit[];
  readonly breaks: readonly Step[];
  readonly listPrice: Decimal | null;
  readonly currency: string;
  readonly minimum: Decimal;
  readonly multiple: Decimal;
  readonly stock: ShownStock | null;
  readonly availableOn: string | null;
  /** What is expected next; only where the stock is shown exactly. */
  readonly coming: { readonly on: string; readonly quantity: Decimal } | null;
  readonly lastOn: string | null;
  readonly lastQuantity: Decimal | null;
  readonly suggested: Decimal | null;
  readonly isNew: boolean;
};

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The values that tell variants apart; those that the name says already are left out. */
export function markOf(attributes: unknown, name: string): string {
  if (typeof attributes !== 'object' || attributes === null) return '';
  return Object.values(attributes).map(textOf).filter((value) => value && !name.includes(value)).join(' ');
}

export function offerOf(masked: FragmentType<typeof PadOfferFragment>): Offer {
  const { product, ...rest } = readFragment(PadOfferFragment, masked);
  const currency = rest.priceBreaks[0]?.unitPrice.currencyCode ?? rest.listPrice?.currencyCode ?? '';
  return {
    productId: product.id, sku: product.sku, name: product.name, mark: markOf(product.attributes, product.name), gtin: product.gtin ?? '', image: product.imageUrl,
    codes: product.codes.map(({ value }) => value), specification: product.specification, baseUnit: product.baseUnit,
    orderUnit: rest.orderUnit.unit, units: rest.units, breaks: rest.priceBreaks.map(({ minQuantity, unitPrice }) => ({ minQuantity, price: unitPrice.amount })),
    listPrice: rest.listPrice?.amount ?? null, currency, minimum: rest.minimumQuantity, multiple: rest.multipleQuantity, stock: rest.stock ?? null,
    availableOn: rest.availableOn ?? null, coming: rest.coming[0] ?? null, lastOn: rest.lastOrderedOn ?? null, lastQuantity: rest.lastOrderedQuantity ?? null, suggested: rest.suggestedQuantity ?? null, isNew: rest.isNew,
  };
}
