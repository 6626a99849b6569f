import type { Place } from '@/features/identity/shared/viewer';

/** Another house: the same scheme and port as here, another host. */
export const addressAt = (host: string, path: string, { protocol, port } = location) => `${protocol}//${host}${port ? `:${port}` : ''}${path}`;

export type Seller = { name: string; href: string; isHere: boolean };

/**
 * The sellers one may order from, and the way to each. Who has a house of its own goes through
 * it, for it gives the ticket; who has none goes straight to the seller's door.
 */
export function sellersOf(memberships: readonly Place[], here: string): { sellers: Seller[]; home: Place | null } {
  const home = memberships.find(({ asPartner, organisationId }) => !asPartner && Boolean(organisationId)) ?? null;
  const sellers = memberships.filter(({ asPartner }) => asPartner).map(({ host, organisationName, organisationId }) => ({
    name: organisationName, isHere: host === here,
    href: home ? addressAt(home.host, `/buy/suppliers?to=${organisationId ?? ''}`) : addressAt(host, '/buy'),
  }));
  return { sellers, home };
}
