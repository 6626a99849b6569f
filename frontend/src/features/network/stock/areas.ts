import { compare, sum } from '@/lib/decimal';
import type { Known } from '@/ui/known';
import { coverDays, daysSince, sinceOf, sumOf } from './known';
import type { Place, Tier } from './places';

export type Cell = { known: Known; cover: number | null; hidden: number };
export type AreaRow = { area: string; cells: Cell[] };

/** A company's stock in an area: by its parts where it shows them, else all of it where it has its seat. */
function inArea(place: Place, area: string): Known | null {
  const parts = place.parts.filter(({ region }) => region === area);
  if (parts.length > 0) return { kind: 'exact', value: sum(parts.map(({ available }) => available)) };
  return place.parts.length === 0 && place.region === area ? place.available : null;
}

function cellOf({ places }: Tier, area: string, days: number): Cell {
  const here = places.flatMap((place) => {
    const known = inArea(place, area);
    return known ? [{ place, known }] : [];
  });
  const known = sumOf(here.map((each) => each.known));
  const tells = here.filter(({ place, known: { kind } }) => kind === 'exact' && place.sold.kind === 'exact');
  const sold = sum(tells.map(({ place }) => place.soldIn[area] ?? '0'));
  const stock = sum(tells.map((each) => (each.known.kind === 'exact' ? each.known.value : '0')));
  return { known, cover: tells.length > 0 ? coverDays(stock, sold, days) : null, hidden: here.filter((each) => each.known.kind === 'hidden').length };
}

/** Area by tier: what is there, and for how many days where sales are known. */
export function areaRows(tiers: readonly Tier[], now: Date): AreaRow[] {
  const days = daysSince(sinceOf(now), now);
  const shown = tiers.filter(({ group }) => group === 'us' || group === 'customers' || group === 'below');
  const areas = new Set(shown.flatMap(({ places }) => places.flatMap(({ region, parts }) => (parts.length > 0 ? parts.map((part) => part.region) : [region]))));
  return [...areas].filter(Boolean).toSorted().map((area) => ({ area, cells: shown.map((tier) => cellOf(tier, area, days)) }));
}

export type Proposal = { to: string; days: number; from: string; months: number };
const DRY = 14;
const PLENTY = 90;

/** Own stock that could go from an area with months of it to one that runs dry. */
export function proposalOf(rows: readonly AreaRow[]): Proposal | null {
  const own = rows.flatMap(({ area, cells }) => {
    const [cell] = cells;
    return cell && cell.cover !== null && cell.known.kind === 'exact' ? [{ area, cover: cell.cover, stock: cell.known.value }] : [];
  });
  const dry = own.filter(({ cover }) => cover < DRY).toSorted((one, other) => one.cover - other.cover)[0];
  const rich = own.filter(({ cover }) => cover > PLENTY).toSorted((one, other) => compare(other.stock, one.stock))[0];
  return dry && rich ? { to: dry.area, days: dry.cover, from: rich.area, months: Math.floor(rich.cover / 30) } : null;
}
