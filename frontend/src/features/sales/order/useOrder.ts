import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { failureOf } from '@/graphql/failure';
import { useLive } from '@/graphql/useLive';
import { compare } from '@/lib/decimal';
import { SalesOrderDocument, ShortagesDocument, UpstreamDocument } from './documents';

const ANSWERABLE = ['SUBMITTED', 'CONFIRMED'];

/** An order with what it lacks and what was ordered upstream for it; live. */
export function useOrder(id: string) {
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: SalesOrderDocument, variables: { id } });
  const order = data?.salesOrder?.id === id ? data.salesOrder : null;
  const isOpen = order !== null && ANSWERABLE.includes(order.state) && order.lines.some(({ openToConfirm }) => compare(openToConfirm, '0') > 0);
  const [lacking, askLacking] = useQuery({ query: ShortagesDocument, variables: { orderId: id }, pause: !isOpen || !may('planning.shortage.view') });
  const [upstream, askUpstream] = useQuery({ query: UpstreamDocument, variables: { orderId: id }, pause: order === null || !may('purchasing.order.view') });
  const again = useCallback(() => {
    const policy = { requestPolicy: 'network-only' as const };
    ask(policy);
    askLacking(policy);
    askUpstream(policy);
  }, [ask, askLacking, askUpstream]);
  useLive('orders,stock,shipments,documents,purchase_orders', again);
  const shortages = isOpen && lacking.data ? lacking.data.shortagesOfOrder : null;
  return {
    order, shortages, again, loading: fetching, failure: error ? failureOf(error) : null, missing: data !== undefined && data.salesOrder === null,
    upstream: upstream.data?.purchaseOrders.edges.map(({ node }) => node) ?? [],
  };
}

export type Shortage = NonNullable<ReturnType<typeof useOrder>['shortages']>[number];
export type Upstream = ReturnType<typeof useOrder>['upstream'][number];
