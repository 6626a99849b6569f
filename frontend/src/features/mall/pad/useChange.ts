import { useCallback } from 'react';
import { useClient } from 'urql';
import type { LineChange } from '@/ui/order/types';
import { findOffers } from '../shared/picks';
import { isScan } from './scanned';
import type { Pad } from './usePad';

/** Takes what the grid changes; a code that a hand scanner typed into a quantity adds its product instead. */
export function useChange({ set, addOne }: Pick<Pad, 'set' | 'addOne'>): (changes: LineChange[]) => void {
  const client = useClient();
  return useCallback((changes: LineChange[]) => {
    const [only] = changes;
    if (changes.length !== 1 || !only || !isScan(only.quantity)) {
      set(changes.map(({ id, quantity, unit }) => ({ id, quantity, unit })));
      return;
    }
    void findOffers(client, only.quantity).then((offers) => {
      const offer = offers.find(({ gtin, sku, codes }) => [gtin, sku, ...codes].includes(only.quantity));
      if (offer) addOne(offer);
      else set([only]);
    });
  }, [client, set, addOne]);
}
