import { useEffect } from 'react';
import { offer, type Action } from '@/lib/actions';

/**
 * What can be done on this page, in the command palette and the list of keys. Memoise the list.
 * The keys are bound by the Button that shows them; this only tells of them.
 */
export function useActions(actions: readonly Action[]) {
  useEffect(() => offer(actions), [actions]);
}
