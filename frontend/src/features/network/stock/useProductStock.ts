import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '@/features/identity/shared/viewer';
import { failureOf } from '@/graphql/failure';
import { useLive } from '@/graphql/useLive';
import { SharedProductDocument } from '../shared/documents.platform';
import { useChannel, useOpenGrants } from '../shared/useChannel';
import { StockInChannelDocument } from './documents';
import { tiersOf } from './places';

export const productId = (key: string) => `gid://tierline/platform/Product/${key}`;

/** One product through the channel; looked at once, and again when somebody opens or closes a window. */
export function useProductStock(key: string, regions: readonly string[]) {
  const { organisationId } = useViewer();
  const us = organisationId ?? '';
  const id = productId(key);
  const variables = useMemo(() => ({ productIds: [id], regions: regions.length > 0 ? [...regions] : null }), [id, regions]);
  const [{ data: about, fetching: asksProduct, error: wrong }] = useQuery({ query: SharedProductDocument, variables: { id }, requestPolicy: 'cache-first' });
  const [{ data, error, fetching }, ask] = useQuery({ query: StockInChannelDocument, variables, requestPolicy: 'cache-first' });
  const channel = useChannel();
  const { received } = useOpenGrants();
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('network', again);

  const product = about?.product ?? null;
  const rows = data?.networkStock;
  const tiers = useMemo(() => {
    if (!rows || !product) return null;
    return tiersOf({ us, product: { id: product.id, ownerId: product.owner.id }, companies: channel.companies, rows, received, regions, now: new Date() });
  }, [rows, product, us, channel.companies, received, regions]);
  const failure = error ?? wrong;
  return { product, isGone: !asksProduct && !product && !wrong, tiers, companies: channel.companies, received, failure: failure ? failureOf(failure) : null, loading: fetching, again, us };
}
