import type { Part, Place, Tier } from './places';

/** What the table shows: tiers, their companies, and the warehouses of those that are open. */
export type Line =
  | { kind: 'tier'; key: string; tier: Tier }
  | { kind: 'place'; key: string; place: Place; open: boolean }
  | { kind: 'part'; key: string; part: Part; place: Place }
  | { kind: 'rest'; key: string; count: number };

const HIDDEN_SHOWN = 4; // one by one; more are counted in one line

const opens = ({ parts }: Place) => parts.length > 1 || (parts[0]?.name ?? '') !== '';

export const canOpen = (line: Line) => line.kind === 'place' && opens(line.place);

function linesOfPlace(place: Place, open: ReadonlySet<string>, isUs: boolean): Line[] {
  const isOpen = open.has(place.id) && opens(place);
  const parts = place.parts.map((part, at): Line => ({ kind: 'part', key: `${place.id}/${at}`, part, place }));
  if (isUs) return parts; // our warehouses stand below our own heading
  return [{ kind: 'place', key: place.id, place, open: isOpen }, ...(isOpen ? parts : [])];
}

export function linesOf(tiers: readonly Tier[], open: ReadonlySet<string>, closed: ReadonlySet<string>): Line[] {
  return tiers.flatMap((tier): Line[] => {
    const head: Line = { kind: 'tier', key: tier.group, tier };
    if (closed.has(tier.group)) return [head];
    const silent = tier.places.filter(({ level }) => level === 0);
    const many = silent.length > HIDDEN_SHOWN;
    const shown = many ? tier.places.filter(({ level }) => level > 0) : tier.places;
    const rest: Line[] = many ? [{ kind: 'rest', key: `${tier.group}/rest`, count: silent.length }] : [];
    return [head, ...shown.flatMap((place) => linesOfPlace(place, open, tier.group === 'us')), ...rest];
  });
}
