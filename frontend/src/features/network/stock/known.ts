import { add, compare, isZero, sum, type Decimal } from '@/lib/decimal';
import type { Known } from '@/ui/known';
import type { Texture } from '@/ui/TextureBar';

/** What a company shows of one product, as far as its level lets us see. */
export type Shown = {
  readonly level: number;
  readonly isAvailable: boolean;
  readonly band?: string | null | undefined;
  readonly available?: Decimal | null | undefined;
};

/** "10-49" → from 10 to 49; "200+" has no upper end. */
export function bandOf(text: string): { from: Decimal; to: Decimal | null } {
  const [from = '0', to] = text.replace('+', '').split('-');
  return { from, to: to ?? null };
}

/** The figure as exact as the level makes it. */
export function knownOf({ level, isAvailable, band, available }: Shown): Known {
  if (level >= 3 && available !== null && available !== undefined) return { kind: 'exact', value: available };
  if (!isAvailable) return { kind: 'yesNo', yes: false };
  if (level >= 2 && band) return { kind: 'band', ...bandOf(band), most: '300' };
  return level >= 1 ? { kind: 'yesNo', yes: true } : { kind: 'hidden' };
}

/** What a figure adds to a sum: a band its lower end, a yes nothing, a no zero. */
const least = (known: Known): Decimal => (known.kind === 'exact' ? known.value : known.kind === 'band' ? known.from : '0');
const isFull = (known: Known) => known.kind === 'exact' || known.kind === 'none' || (known.kind === 'yesNo' && !known.yes);

/** A sum that says how exact it is: nobody mistakes what is hidden for zero. */
export function sumOf(figures: readonly Known[]): Known {
  if (figures.length === 0) return { kind: 'none' };
  const missing = figures.filter(({ kind }) => kind === 'hidden').length;
  if (missing === figures.length) return { kind: 'hidden' };
  const value = sum(figures.map(least));
  return figures.every(isFull) ? { kind: 'exact', value } : { kind: 'atLeast', value, missing };
}

const textureOf = (known: Known): Texture['kind'] => (known.kind === 'hidden' ? 'hidden' : known.kind === 'band' ? 'band' : known.kind === 'yesNo' && known.yes ? 'yesNo' : 'exact');

const textures = ['exact', 'band', 'yesNo', 'hidden'] as const;

/** How many companies show how much: the four textures of the bar. */
export function textureCounts(figures: readonly Known[]): Record<Texture['kind'], number> {
  const counts = { exact: 0, band: 0, yesNo: 0, hidden: 0 };
  for (const known of figures) counts[textureOf(known)] += 1;
  return counts;
}

export const texturesOf = (figures: readonly Known[], label: (kind: Texture['kind'], count: number) => string): Texture[] => {
  const counts = textureCounts(figures);
  return textures.map((kind) => ({ kind, share: counts[kind], label: label(kind, counts[kind]) })).filter(({ share }) => share > 0);
};

/** For how many days a stock lasts at the pace it was sold; null where nothing was sold. */
export function coverDays(available: Decimal, sold: Decimal, days: number): number | null {
  if (isZero(sold) || compare(sold, '0') < 0) return null;
  return Math.max(0, Math.round((Number(available) / Number(sold)) * days));
}

/** The first day of the month two months back, this one counted as the third. */
export function sinceOf(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 1));
}

export const daysSince = (since: Date, now: Date) => Math.max(1, Math.round((now.getTime() - since.getTime()) / 86_400_000));

/** The sum of two figures of which both may be unknown. */
export const plus = (one: Decimal | null, other: Decimal | null): Decimal | null => (one === null || other === null ? null : add(one, other));
