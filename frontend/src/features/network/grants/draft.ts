import { addDays } from '@/lib/format/parseDay';
import { instantOf } from '@/lib/instantOf';
import type { Pick } from '@/ui/Picker';
import type { Level } from './asShown';

export type Scope = 'own' | 'brands' | 'products';

/** The five answers. */
export type Draft = { viewer: string; level: Level; scope: Scope; brands: string[]; products: Pick[]; day: string; endless: boolean; purpose: string; replace: boolean };

/** The end of this year, or of the next one where that is near: an end is always proposed. */
export function lastDayProposed(today: string): string {
  const year = Number(today.slice(0, 4));
  const end = `${year}-12-31`;
  return addDays(today, 90) <= end ? end : `${year + 1}-12-31`;
}

export const firstDraft = (today: string, viewer: string): Draft => ({ viewer, level: 3, scope: 'own', brands: [], products: [], day: lastDayProposed(today), endless: false, purpose: '', replace: true });

export type Missing = 'whyWho' | 'whyNothing' | 'whyScope' | 'whyDay';

/** What stands in the way of granting, if anything. */
export function missingIn({ viewer, level, scope, brands, products, day, endless }: Draft): Missing | null {
  if (!viewer) return 'whyWho';
  if (level === 0) return 'whyNothing';
  if ((scope === 'brands' && brands.length === 0) || (scope === 'products' && products.length === 0)) return 'whyScope';
  return !endless && !/^\d{4}-\d{2}-\d{2}$/.test(day) ? 'whyDay' : null;
}

/** What the server is told; the last day counts in full. */
export function inputOf({ viewer, level, scope, brands, products, day, endless, purpose }: Draft, zone: string) {
  return {
    viewerId: viewer, level, data: level === 5 ? ('BOTH' as const) : ('STOCK' as const),
    productIds: scope === 'products' ? products.map(({ value }) => value) : null,
    brandIds: scope === 'brands' ? brands : null,
    validUntil: endless ? null : instantOf(addDays(day, 1), zone),
    purpose: purpose.trim(),
  };
}
