import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { useLive } from '@/graphql/useLive';
import type { Standing } from './useSide';

const ReturnRows = lazy(async () => ({ default: (await import('./ReturnRows')).ReturnRows }));

const ReturnsOfOrderDocument = graphql(`
  query ReturnsOfOrder($orderKey: UUID!) {
    returnOrders(orderKey: $orderKey, first: 20) {
      edges {
        node {
          id
          number
          state
          createdAt
        }
      }
    }
  }
`);

/** The returns of one order, on its page; nothing where there are none. */
export function ReturnsOf({ orderKey, standing }: { orderKey: string; standing: Standing }) {
  const mayView = useMay()('returns.order.view');
  const [{ data }, ask] = useQuery({ query: ReturnsOfOrderDocument, variables: { orderKey }, pause: !mayView });
  useLive('returns', () => ask({ requestPolicy: 'network-only' }));
  const rows = data?.returnOrders.edges.map(({ node }) => node) ?? [];
  return rows.length > 0 ? <Suspense fallback={null}><ReturnRows rows={rows} standing={standing} /></Suspense> : null;
}
