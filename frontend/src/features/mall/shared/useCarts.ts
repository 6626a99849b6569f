import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '@/graphql';
import { failureOf } from '@/graphql/failure';
import { keptOffline } from '@/graphql/kept';
import { useLive } from '@/graphql/useLive';
import { CartHeadFragment, CartsDocument } from './cartDocuments';

/** The buyer's carts (or lists), the latest first; they follow what others do. */
export function useCarts(kind: 'CART' | 'LIST' = 'CART') {
  const [{ data, error, fetching }, ask] = useQuery({ query: CartsDocument, variables: { kind }, context: keptOffline });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('carts', again);
  const carts = useMemo(() => data?.carts.edges.map(({ node }) => readFragment(CartHeadFragment, node)) ?? null, [data]);
  return { carts, fetching, failure: error ? failureOf(error) : null, again };
}

export type CartHead = NonNullable<ReturnType<typeof useCarts>['carts']>[number];
