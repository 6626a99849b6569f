import { useEffect, useRef } from 'react';
import { follow } from './live';

/**
 * Calls `changed` within two seconds after something of these topics changed here, by whomever:
 * `useLive('shipments,stock', again)`, with what loads the query anew. Only while the page is looked at.
 */
export function useLive(topics: string, changed: () => void): void {
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  });
  useEffect(() => (topics ? follow(topics.split(','), () => latest.current()) : undefined), [topics]);
}
