import type { Words } from './i18n/messages';

/** One order for every company (guide, section 2). */
export const areas = ['today', 'buy', 'sell', 'stock', 'money', 'network', 'insights', 'settings', 'console'] as const;
export type Area = (typeof areas)[number];

/** A screen in the navigation, as its feature's nav.ts tells it. */
export type NavEntry = {
  area: Area;
  key: string;
  path: string;
  words: Words;
  /** Shown to whoever holds one of these permissions; to everybody where it is empty. */
  anyOf: readonly string[];
  /** Only for the company's own people, or only for a customer's in its mall; without it for both. */
  side?: 'staff' | 'customer';
  /** Its list takes what is searched for from the address, ?q=: Ctrl K offers it for any text. */
  searched?: true;
};

type Reader = { permissions: ReadonlySet<string>; partnerId: string | null };

/** The entries somebody may use, in the order of the areas. */
export function entriesFor(entries: readonly NavEntry[], { permissions, partnerId }: Reader): NavEntry[] {
  const side = partnerId === null ? 'staff' : 'customer';
  const mine = entries.filter(
    (entry) =>
      (!entry.side || entry.side === side) &&
      (entry.anyOf.length === 0 || entry.anyOf.some((permission) => permissions.has(permission))),
  );
  return areas.flatMap((area) => mine.filter((entry) => entry.area === area));
}

/** A page of the navigation that this reader may not use: no part of it would answer. */
export function closedAt(all: readonly NavEntry[], mine: readonly NavEntry[], address: string): NavEntry | undefined {
  const leadsHere = ({ path }: NavEntry) => path === address;
  return mine.some(leadsHere) ? undefined : all.find(leadsHere);
}

/** The entry whose address is the longest beginning of this one. */
export function entryAt(entries: readonly NavEntry[], address: string): NavEntry | undefined {
  const above = entries.filter(({ path }) => address === path || (path !== '/' && address.startsWith(`${path}/`)));
  return above.sort((one, other) => other.path.length - one.path.length)[0];
}

/** Where to look for a number, name or code: each list that is searched, asked for it. */
export function searchesFor(entries: readonly NavEntry[], text: string): { entry: NavEntry; address: string }[] {
  if (!text.trim()) return [];
  return entries.filter(({ searched }) => searched).map((entry) => ({ entry, address: `${entry.path}?${new URLSearchParams({ q: text.trim() })}` }));
}
