import { useCallback, useState } from 'react';
import { useCommand } from '@/graphql/useCommand';
import { EnterMallDocument } from './documents';

/** Goes into a supplier's mall as one's own self; the page is left when it opens. */
export function useEnterMall(supplierId: string) {
  const { run, busy, refused, failure } = useCommand(EnterMallDocument);
  const [leaving, leave] = useState(false);
  const enter = useCallback(async () => {
    const outcome = await run({ supplierId });
    const url = outcome.ok ? outcome.payload.url : null;
    if (!url) return;
    leave(true);
    location.assign(url);
  }, [run, supplierId]);
  return { enter, busy: busy || leaving, refused, failure };
}
