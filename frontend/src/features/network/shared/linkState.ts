import type { StateOf } from '@/ui/states';
import type { Link } from './documents.platform';

export type LinkTurn = 'us' | 'partner' | 'active' | 'ended';

/** Whose turn it is on a link. */
export function turnOf({ state, invitedBy, ourSide }: Pick<Link, 'state' | 'invitedBy' | 'ourSide'>): LinkTurn {
  if (state === 'ACTIVE') return 'active';
  if (state === 'ENDED') return 'ended';
  return invitedBy === ourSide ? 'partner' : 'us';
}

const looks: Record<LinkTurn, StateOf> = { us: { is: 'us' }, partner: { is: 'partner' }, active: { is: 'complete' }, ended: { is: 'cancelled' } };
export const lookOfTurn = (turn: LinkTurn) => looks[turn];
export const roleOf = ({ ourSide }: Pick<Link, 'ourSide'>) => (ourSide === 'SUPPLIER' ? 'customer' : 'supplier');
