import type { Known } from '@/ui/known';
import type { Company } from '../shared/documents.platform';
import { sumOf } from '../stock/known';
import type { Place } from '../stock/places';

export type Area = { code: string; name: string; companies: Company[]; stock: Known | null };

/** A company's stock counts in the areas of its parts, or in its own where it shows none apart. */
function stockIn(places: readonly Place[], code: string): Known {
  return sumOf(places.flatMap((place): Known[] => {
    const parts = place.parts.filter(({ region }) => region === code);
    if (parts.length > 0) return parts.map(({ available }): Known => ({ kind: 'exact', value: available }));
    return place.parts.length === 0 && place.region === code ? [place.available] : [];
  }));
}

/** The channel by area, those with the most companies first; without an area last. */
export function areasOf(companies: readonly Company[], places: readonly Place[] | null): Area[] {
  const found = new Map<string, Area>();
  const at = (code: string, name: string) => {
    const known = found.get(code);
    if (known) return known;
    const made: Area = { code, name, companies: [], stock: null };
    found.set(code, made);
    return made;
  };
  for (const company of companies) at(company.region?.code ?? '', company.region?.name ?? '').companies.push(company);
  for (const { parts } of places ?? []) for (const { region } of parts) at(region, '');
  const rank = ({ code, companies: here }: Area) => (code === '' ? Infinity : -here.length);
  return [...found.values()].map((area) => ({ ...area, stock: places ? stockIn(places, area.code) : null })).toSorted((one, other) => rank(one) - rank(other) || one.code.localeCompare(other.code));
}
