import { useCallback, useState } from 'react';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';

const EnterMallDocument = graphql(`
  mutation BuyEnterMall($input: EnterMallInput!) {
    enterMall(input: $input) {
      url
      userErrors {
        ...UserErrors
      }
    }
  }
`);

/** The way into a linked supplier's mall, to its order pad or to a page of it (ADR 23). */
export function useEnterMall(supplierId: string) {
  const { run, busy, refused, failure } = useCommand(EnterMallDocument);
  const [leaving, leave] = useState(false);
  const enter = useCallback(async (to?: string) => {
    const outcome = await run({ supplierId });
    const given = outcome.ok ? outcome.payload.url : null;
    if (!given) return;
    leave(true);
    const url = new URL(given);
    if (to) url.searchParams.set('to', to);
    location.assign(url);
  }, [run, supplierId]);
  return { enter, busy: busy || leaving, refused, failure };
}
