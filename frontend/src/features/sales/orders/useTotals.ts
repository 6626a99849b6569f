import { useMemo } from 'react';
import { useQuery } from 'urql';
import { sum } from '@/lib/decimal';
import type { Asked } from './asked';
import { OrdersTotalDocument, type OrderRow } from './documents';

export type Total = { currencyCode: string; orders: number; amount: string };

/** Per currency: amounts of two are never added. */
export function totalsOf(rows: readonly OrderRow[]): Total[] {
  const codes = [...new Set(rows.map(({ total }) => total.currencyCode))].sort();
  return codes.map((currencyCode) => {
    const amounts = rows.flatMap(({ total }) => (total.currencyCode === currencyCode ? [total.amount] : []));
    return { currencyCode, orders: amounts.length, amount: sum(amounts) };
  });
}

/** What all that match come to: told by the server, unless the rows are sorted out here. Null for a list that nothing narrows. */
export function useTotals({ asked, local, shown }: { asked: Asked; local: boolean; shown: readonly OrderRow[] }): Total[] | null {
  const narrow = Object.values(asked).some(Boolean);
  const [{ data }] = useQuery({ query: OrdersTotalDocument, variables: asked, pause: local || !narrow });
  return useMemo(() => {
    if (local) return totalsOf(shown);
    return narrow && data ? data.salesOrdersTotal.map(({ orders, total }) => ({ orders, ...total })) : null;
  }, [local, narrow, data, shown]);
}
