import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Change = Record<string, string | null | undefined>;

/** The page's address as its state: get('q'), put({ q: 'lamp', tab: null }). */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const put = useCallback(
    (change: Change) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, { replace: true }),
    [setParams],
  );
  return { get: (name: string) => params.get(name) ?? '', put };
}
