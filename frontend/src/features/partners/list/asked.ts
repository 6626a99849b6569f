import type { Filter, TableState } from '@/ui/table/types';
import type { PartnerKind, PartnerState } from '../shared/partnerState';

const single = (filter: Filter | undefined): string | null => (filter?.kind === 'choice' && filter.values.length === 1 ? (filter.values[0] ?? null) : null);

/** What the server looks for by itself: words, one type, one state. */
export const asked = ({ q, filters }: TableState) => ({
  search: q || null, kind: single(filters['kind']) as PartnerKind | null, state: single(filters['state']) as PartnerState | null,
});

/** Whether what is asked can only be answered by looking at every row: sorting, several types, words in a column. */
export const needsAll = ({ sort, filters }: TableState): boolean =>
  sort.length > 0 || Object.entries(filters).some(([key, filter]) => !(['kind', 'state'].includes(key) && single(filter) !== null));
