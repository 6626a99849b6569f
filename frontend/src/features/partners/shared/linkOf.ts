import type { Link } from '@/features/network/shared/documents.platform';

type Account = { isCustomer: boolean; linkId?: string | null | undefined; organisationId?: string | null | undefined };

/**
 * The link an account stands for: the one it is bound to, else the one being asked for, else the
 * last that was, on the side on which the account trades.
 */
export function linkOf({ isCustomer, linkId, organisationId }: Account, links: readonly Link[]): Link | null {
  const bound = links.find(({ id }) => id === linkId);
  if (bound) return bound;
  const side = isCustomer ? 'SUPPLIER' : 'CUSTOMER';
  const own = links.filter(({ partner, ourSide }) => partner.id === organisationId && ourSide === side);
  const open = own.find(({ state }) => state !== 'ENDED');
  return open ?? own.toSorted((one, other) => (one.invitedAt < other.invitedAt ? 1 : -1))[0] ?? null;
}
