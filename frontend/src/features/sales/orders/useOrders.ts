import { useEffect, useMemo } from 'react';
import { useRows } from '@/graphql/useRows';
import type { TableState } from '@/ui/table/types';
import { askedBy } from './asked';
import { ofOrders, orderRowOf, SalesOrdersDocument } from './documents';

const PAGE = 100;
const MOST = 2000;

/** Orders as the table asks for them: narrowed by the server as far as it can, the rest loaded and narrowed here. */
export function useOrders(state: TableState, customerId: string | null) {
  const { asked, local: all } = askedBy(state, customerId);
  const found = useRows(SalesOrdersDocument, { ...asked, first: PAGE }, ofOrders, 'orders');
  const rows = useMemo(() => found.rows.map(orderRowOf), [found.rows]);
  const { hasMore, loading, more } = found;
  useEffect(() => {
    if (all && hasMore && !loading && rows.length < MOST) more();
  }, [all, hasMore, loading, more, rows.length]);
  return { ...found, rows, all, asked };
}
