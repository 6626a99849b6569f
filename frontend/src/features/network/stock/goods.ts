import type { Known } from '@/ui/known';
import type { Company, Grant } from '../shared/documents.platform';
import { isLive } from '../shared/useChannel';
import type { Good, TotalRow } from './documents';
import { knownOf, sumOf } from './known';
import { covers, groupOf } from './places';

/** A product of ours with its stock at each tier. */
export type GoodLine = { id: string; sku: string; name: string; unit: string; product: string | null; us: Known; customers: Known; below: Known; figures: Known[]; sharing: number; total: number };

const none: Known = { kind: 'none' };
const hidden: Known = { kind: 'hidden' };

export function goodLines(goods: readonly Good[], rows: readonly TotalRow[] | null, companies: readonly Company[], us: string, received: readonly Grant[] = [], now = new Date()): GoodLine[] {
  const open = received.filter((grant) => isLive(grant, now));
  const channel = companies.filter(({ id, tier }) => id !== us && typeof tier === 'number' && tier > 0);
  const found = new Map((rows ?? []).map((row) => [`${row.organisationId} ${row.productId}`, row]));
  const at = (company: string, product: string) => found.get(`${company} ${product}`);
  return goods.map(({ id, sku, name, baseUnit, productId, brandId }) => {
    const product = productId ?? null;
    const line = { id, sku, name, unit: baseUnit, product, total: channel.length };
    if (!product || !rows) return { ...line, us: none, customers: none, below: none, figures: [], sharing: 0 };
    const own = at(us, product);
    // Shown, but nothing there: that is known, and no hatching.
    const shows = (company: string) => open.some((grant) => grant.owner.id === company && covers(grant, { id: product, ownerId: brandId ?? '' }, us));
    const seen = (company: string): Known => {
      const row = at(company, product);
      return row ? knownOf(row) : shows(company) ? { kind: 'yesNo', yes: false } : hidden;
    };
    const figures = channel.map((company) => ({ group: groupOf(company.tier ?? null), known: seen(company.id) }));
    const of = (group: 'customers' | 'below') => sumOf(figures.filter((each) => each.group === group).map(({ known }) => known));
    return {
      ...line, us: own ? knownOf(own) : { kind: 'exact', value: '0' }, customers: of('customers'), below: of('below'),
      figures: figures.map(({ known }) => known), sharing: figures.filter(({ known }) => known.kind !== 'hidden').length,
    };
  });
}
