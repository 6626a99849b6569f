import { useCallback } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '@/graphql/failure';
import { useLive } from '@/graphql/useLive';
import { PartnerPageDocument } from './documents';

/** An account with its figures, live. */
export function usePartnerPage(id: string) {
  const [{ data, error, fetching }, ask] = useQuery({ query: PartnerPageDocument, variables: { id } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('partners,orders,purchase_orders', again);
  return { partner: data?.partner ?? null, figures: data?.partnerFigures ?? null, missing: !fetching && data?.partner === null, failure: error && !data ? failureOf(error) : null, again };
}
