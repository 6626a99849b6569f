import { useCallback } from 'react';
import { useKept } from '@/lib/useKept';
import type { Address } from './types';

export type Wishes = { addressId: string; requestedOn: string; reference: string; note: string };

/** Where to and when; kept while one goes back to the pad, forgotten when the order is sent (null). */
export function useWishes(cartId: string, addresses: readonly Address[]): [Wishes, (change: Partial<Wishes> | null) => void] {
  const first = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  const none: Wishes = { addressId: '', requestedOn: '', reference: '', note: '' };
  const [kept, set, forget] = useKept<Wishes>(`checkout.${cartId}`, none);
  const known = addresses.some(({ id }) => id === kept.addressId);
  const change = useCallback((part: Partial<Wishes> | null) => (part === null ? forget() : set((now) => ({ ...now, ...part }))), [set, forget]);
  return [{ ...kept, addressId: known ? kept.addressId : (first?.id ?? '') }, change];
}
