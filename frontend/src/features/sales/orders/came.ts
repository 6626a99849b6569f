/** The list a document page was opened from, so that J and K go on in it and "back" finds it as it was. */
export type Came = { ids: readonly string[]; address: string };

const KEPT = 'tierline.came.orders';

export function keepCame(came: Came): void {
  sessionStorage.setItem(KEPT, JSON.stringify(came));
}

export function cameFrom(): Came | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Came | null;
  } catch {
    return null;
  }
}

export type Place = { at: number; of: number; before: string | null; after: string | null };

/** Where a record stands in its list; nothing when it is not in it. */
export function placeIn(came: Came | null, id: string): Place | null {
  const at = came ? came.ids.indexOf(id) : -1;
  if (!came || at < 0) return null;
  return { at: at + 1, of: came.ids.length, before: came.ids[at - 1] ?? null, after: came.ids[at + 1] ?? null };
}
