import { useEffect } from 'react';
import { useRows } from '@/graphql/useRows';
import type { TableState } from '@/ui/table/types';
import { asked, needsAll } from './asked';
import { CustomersDocument, ofCustomers } from './documents';

const PAGE = 100;
const MOST = 2000;

/** Customers as the table asks for them: narrowed by the server as far as it can, the rest loaded and narrowed here. */
export function usePartners(state: TableState) {
  const found = useRows(CustomersDocument, { ...asked(state), first: PAGE }, ofCustomers, 'partners');
  const { hasMore, loading, more, rows } = found;
  const all = needsAll(state);
  useEffect(() => {
    if (all && hasMore && !loading && rows.length < MOST) more();
  }, [all, hasMore, loading, more, rows.length]);
  return { ...found, all };
}
