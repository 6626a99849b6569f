import { useEffect, useMemo } from 'react';
import { useRows } from '@/graphql/useRows';
import type { SalesOrderState } from '@/graphql/generated/tenant/graphql';
import type { TableState } from '@/ui/table/types';
import { ofOrders, orderRowOf, SalesOrdersDocument } from './documents';

const PAGE = 100;
const MOST = 2000;

/** The one state the server can look for by itself; "waits for goods" is part of SUBMITTED. */
function stateAsked({ filters }: TableState): SalesOrderState | null {
  const filter = filters['state'];
  if (filter?.kind !== 'choice' || filter.values.length !== 1) return null;
  const [value = ''] = filter.values;
  return (value === 'WAITS' ? 'SUBMITTED' : value) as SalesOrderState;
}

/** Whether what is asked can only be answered by looking at every row: sorting, ranges, several states. */
function needsAll(state: TableState): boolean {
  const { filters, sort } = state;
  const beyond = Object.keys(filters).filter((key) => key !== 'state' || stateAsked(state) === null || filters['state']?.kind !== 'choice' || filters['state'].values.includes('WAITS'));
  return sort.length > 0 || beyond.length > 0;
}

/** Orders as the table asks for them: narrowed by the server as far as it can, the rest loaded and narrowed here. */
export function useOrders(state: TableState) {
  const found = useRows(SalesOrdersDocument, { state: stateAsked(state), search: state.q, first: PAGE }, ofOrders, 'orders');
  const rows = useMemo(() => found.rows.map(orderRowOf), [found.rows]);
  const { hasMore, loading, more } = found;
  const all = needsAll(state);
  useEffect(() => {
    if (all && hasMore && !loading && rows.length < MOST) more();
  }, [all, hasMore, loading, more, rows.length]);
  return { ...found, rows, all };
}
