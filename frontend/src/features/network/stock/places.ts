import { isNegative, sum, type Decimal } from '@/lib/decimal';
import type { Known } from '@/ui/known';
import { isLive } from '../shared/useChannel';
import type { Company, Grant } from '../shared/documents.platform';
import type { SeenRow } from './documents';
import { coverDays, daysSince, knownOf, sinceOf, sumOf } from './known';

export type Part = { name: string; region: string; onHand: Decimal; available: Decimal };

/** A company and what it shows of the product. */
export type Place = {
  id: string;
  name: string;
  region: string;
  tier: number | null;
  level: 0 | 1 | 2 | 3 | 4 | 5;
  /** When the showing ends; null for no end, undefined where nothing is granted. */
  until: string | null | undefined;
  available: Known;
  onHand: Known;
  sold: Known;
  /** Sold into each area, where it is shown. */
  soldIn: Record<string, Decimal>;
  cover: number | null;
  asOf: string | null;
  parts: Part[];
};

export const groups = ['us', 'customers', 'below', 'suppliers', 'others'] as const;
export type Group = (typeof groups)[number];
export type Tier = { group: Group; places: Place[]; kinds: Set<string>; available: Known; onHand: Known; sold: Known; sharing: number };

type Product = { id: string; ownerId: string };
export type Question = { us: string; product: Product; companies: readonly Company[]; rows: readonly SeenRow[]; received: readonly Grant[]; regions: readonly string[]; now: Date };

/** Whether a grant covers a product: lists widen it, without any it is the viewer's own brands. */
export function covers({ productIds, brandIds }: Pick<Grant, 'productIds' | 'brandIds'>, { id, ownerId }: Product, us: string): boolean {
  if (!productIds && !brandIds) return ownerId === us;
  return Boolean(productIds?.includes(id) || brandIds?.includes(ownerId));
}

const levelOf = (level: number) => Math.max(0, Math.min(5, level)) as Place['level'];
const hidden: Known = { kind: 'hidden' };

function grantOf(company: string, { received, product, us, now }: Question): { level: number; until: string | null; sales: boolean } | null {
  const fitting = received.filter((grant) => grant.owner.id === company && isLive(grant, now) && covers(grant, product, us));
  const level = Math.max(0, ...fitting.map((grant) => grant.level));
  const best = fitting.filter((grant) => grant.level === level);
  if (best.length === 0) return null;
  const ends = best.map(({ validUntil }) => validUntil ?? null);
  const until = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  return { level, until, sales: fitting.some((grant) => grant.level === 5 && grant.data !== 'STOCK') };
}

function partsOf({ warehouses, regions }: SeenRow): Part[] {
  if (warehouses) return warehouses.map(({ name, regionCode, onHand, available }) => ({ name, region: regionCode, onHand, available }));
  return (regions ?? []).map(({ regionCode, onHand, available }) => ({ name: '', region: regionCode, onHand, available }));
}

function soldOf(row: SeenRow | undefined, sales: boolean): { sold: Known; soldIn: Record<string, Decimal> } {
  if (!row?.sellOut && !sales) return { sold: hidden, soldIn: {} };
  const lines = row?.sellOut ?? [];
  const soldIn: Record<string, Decimal> = {};
  for (const { regionCode, quantity } of lines) soldIn[regionCode] = sum([soldIn[regionCode] ?? '0', quantity]);
  return { sold: { kind: 'exact', value: sum(lines.map(({ quantity }) => quantity)) }, soldIn };
}

type Figures = { available: Known; onHand: Known };

/** Shown, but no row: there is none of it, which is knowledge too. */
function figuresOf(row: SeenRow | undefined, level: number): Figures {
  const exact = (value: Decimal): Known => ({ kind: 'exact', value });
  if (row) return { available: knownOf(row), onHand: row.onHand ? exact(row.onHand) : hidden };
  if (level >= 3) return { available: exact('0'), onHand: exact('0') };
  return { available: level > 0 ? { kind: 'yesNo', yes: false } : hidden, onHand: hidden };
}

function coverOf({ available }: Figures, sold: Known, now: Date): number | null {
  if (available.kind !== 'exact' || sold.kind !== 'exact') return null;
  return coverDays(available.value, sold.value, daysSince(sinceOf(now), now));
}

function placeOf(company: { id: string; name: string; region: string; tier: number | null }, row: SeenRow | undefined, asked: Question): Place {
  const isUs = company.id === asked.us;
  const grant = isUs ? { level: 5, until: undefined, sales: true } : grantOf(company.id, asked);
  const level = isUs ? 5 : levelOf(row?.level ?? grant?.level ?? 0);
  const { sold, soldIn } = soldOf(row, Boolean(grant?.sales));
  const figures = figuresOf(row, level);
  return { ...company, ...figures, level, until: grant?.until, sold, soldIn, cover: coverOf(figures, sold, asked.now), asOf: row?.asOf ?? null, parts: row ? partsOf(row) : [] };
}

export function groupOf(tier: number | null): Group {
  if (tier === null) return 'others';
  if (tier < 0) return 'suppliers';
  return tier === 0 ? 'us' : tier === 1 ? 'customers' : 'below';
}

/** Companies one knows of and those only the window names, each with its row if it has one. */
function everybody({ companies, rows, regions }: Question) {
  const byId = new Map(rows.map((row) => [row.organisationId, row]));
  const known = companies.map(({ id, name, region, tier }) => ({ id, name, region: region?.code ?? '', tier: tier ?? null }));
  const ids = new Set(known.map(({ id }) => id));
  const further = rows.filter(({ organisationId }) => !ids.has(organisationId)).map((row) => ({ id: row.organisationId, name: row.organisationName ?? '', region: '', tier: row.tier ?? null }));
  return [...known, ...further]
    .map((company) => ({ company, row: byId.get(company.id) }))
    .filter(({ company, row }) => row !== undefined || regions.length === 0 || regions.includes(company.region));
}

const order = (one: Place, other: Place) => Number(one.level === 0) - Number(other.level === 0) || one.name.localeCompare(other.name);

/** The channel by tiers; those who show nothing stand last in theirs. */
export function tiersOf(asked: Question): Tier[] {
  const kinds = new Map(asked.companies.map(({ id, kind }) => [id, kind]));
  const places = everybody(asked).map(({ company, row }) => placeOf(company, row, asked));
  return groups.flatMap((group) => {
    const own = places.filter((place) => groupOf(place.tier) === group).toSorted(order);
    // A supplier's stock is no part of our channel downwards, unless it shows some.
    const seen = group === 'suppliers' || group === 'others' ? own.filter(({ level }) => level > 0) : own;
    if (seen.length === 0) return [];
    return [{
      group, places: seen, kinds: new Set(seen.map(({ id }) => kinds.get(id) ?? '')), sharing: seen.filter(({ level }) => level > 0).length,
      available: sumOf(seen.map(({ available }) => available)), onHand: sumOf(seen.map(({ onHand }) => onHand)), sold: sumOf(seen.map(({ sold }) => sold)),
    }];
  });
}

/** A stock below zero: somebody has to count. */
export const needsCount = ({ onHand }: { onHand: Decimal }) => isNegative(onHand);
