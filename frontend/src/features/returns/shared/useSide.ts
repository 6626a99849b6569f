import { useLocation } from 'react-router';
import { useViewer } from '@/features/identity/shared/viewer';
import type { Way } from './addresses';

/** How somebody stands to a return: its seller, its buyer in a house of its own, or a customer in the seller's mall. */
export type Standing = 'seller' | 'buyer' | 'guest';

/** Under which area the page stands, and who looks at it. */
export function useSide(): { way: Way; standing: Standing } {
  const way: Way = useLocation().pathname.startsWith('/sell') ? 'sell' : 'buy';
  const { partnerId } = useViewer();
  return { way, standing: partnerId !== null ? 'guest' : way === 'sell' ? 'seller' : 'buyer' };
}
