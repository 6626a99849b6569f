import type { SalesOrderState } from '@/graphql/generated/tenant/graphql';
import type { Filter, TableState } from '@/ui/table/types';

/** What the server narrows the list by. */
export type Asked = { states: SalesOrderState[] | null; search: string; customerId: string | null; since: string | null; until: string | null; currency: string | null };

const chosen = (filter: Filter | undefined) => (filter?.kind === 'choice' ? filter.values : []);

/** "Waits for goods" is part of SUBMITTED: the server knows both together only. */
function statesOf(values: string[]): { states: SalesOrderState[] | null; exact: boolean } {
  const states = [...new Set(values.map((value) => (value === 'WAITS' ? 'SUBMITTED' : value)))] as SalesOrderState[];
  return { states: states.length > 0 ? states : null, exact: values.includes('WAITS') === values.includes('SUBMITTED') };
}

const byServer = new Set(['state', 'submittedAt', 'currency']);

/** What of a table's filters the server can answer, and whether rows must be looked at here besides: ranges, text, sorting. */
export function askedBy({ filters, sort, q }: TableState, customerId: string | null): { asked: Asked; local: boolean } {
  const { states, exact } = statesOf(chosen(filters['state']));
  const days = filters['submittedAt']?.kind === 'range' ? filters['submittedAt'] : null;
  const currencies = chosen(filters['currency']);
  const beyond = Object.keys(filters).some((key) => !byServer.has(key)) || currencies.length > 1;
  return {
    asked: { states, search: q, customerId, since: days?.from ?? null, until: days?.to ?? null, currency: currencies.length === 1 ? (currencies[0] ?? null) : null },
    local: sort.length > 0 || !exact || beyond,
  };
}
