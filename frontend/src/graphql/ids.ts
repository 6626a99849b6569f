import { house } from '@/lib/site';

/** The last part of an id, for an address: gid://tierline/<owner>/SalesOrder/<key> → <key>. */
export const keyOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** The id of something in this house's books, from the key in an address. */
export const idOf = (kind: string, key: string) => `gid://tierline/${house()?.organisationId ?? ''}/${kind}/${key}`;
