import { useEffect, useRef } from 'react';

/** Asks again every so often while the page is looked at: operators' figures have no topics. */
export function useEvery(ms: number, again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    const timer = setInterval(() => { if (document.visibilityState === 'visible') latest.current(); }, ms);
    return () => clearInterval(timer);
  }, [ms]);
}
