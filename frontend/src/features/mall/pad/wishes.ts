import type { Decimal } from '@/lib/decimal';

/** A line of a cart, as the server last said. */
export type LineNow = {
  readonly lineKey: string;
  readonly productId: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly isParked: boolean;
  readonly note: string;
  readonly changedBy: string;
};

/** What somebody wants a line to be; quantity 0 takes it out. */
export type Wish = {
  readonly lineKey: string;
  readonly productId: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly isParked: boolean;
  readonly note: string;
  /** What the line was when it was typed; null: it was not there. */
  readonly was: Pick<LineNow, 'quantity' | 'unit'> | null;
};

/** Mine and theirs for one line; theirs null: they took it out. */
export type Conflict = { readonly lineKey: string; readonly mine: Wish; readonly theirs: LineNow | null; readonly who: string };

/** The cart as far as it matters for what is typed into it. */
export type CartNow = { readonly revision: number; readonly lines: readonly LineNow[] };

/** What is typed here and not in the server's cart yet. */
export type Pending = { readonly wishes: ReadonlyMap<string, Wish>; readonly conflicts: ReadonlyMap<string, Conflict> };

export const nothingPending: Pending = { wishes: new Map(), conflicts: new Map() };

const isSame = (one: Pick<LineNow, 'quantity' | 'unit'> | null, other: Pick<LineNow, 'quantity' | 'unit'> | null) =>
  (one === null || Number(one.quantity) === 0 ? null : one.quantity) === (other === null || Number(other.quantity) === 0 ? null : other.quantity) &&
  (one === null || other === null || Number(one.quantity) === 0 || one.unit === other.unit);

const fulfilled = (wish: Wish, now: LineNow | null) =>
  Number(wish.quantity) === 0 ? now === null : now !== null && isSame(now, wish) && now.isParked === wish.isParked && now.note === wish.note;

/**
 * The cart has changed, by us or by others. Wishes that came true go; those on lines that others
 * have changed to something else become questions; all others still hold, on the new revision.
 *
 * sent: what of ours this cart already answers, so that our own echo is nobody's change
 */
export function merged({ wishes, conflicts }: Pending, cart: CartNow, sent: ReadonlyMap<string, Wish> = new Map()): Pending {
  const now = new Map(cart.lines.map((line) => [line.lineKey, line]));
  const kept = new Map<string, Wish>();
  const asked = new Map<string, Conflict>();
  for (const [key, conflict] of conflicts) {
    const theirs = now.get(key) ?? null;
    if (!fulfilled(conflict.mine, theirs)) asked.set(key, { ...conflict, theirs, who: theirs?.changedBy ?? conflict.who });
  }
  for (const [key, wish] of wishes) {
    const theirs = now.get(key) ?? null;
    const was = sent.get(key) ?? wish.was;
    if (fulfilled(wish, theirs)) continue;
    if (isSame(theirs, was)) kept.set(key, { ...wish, was: theirs });
    else asked.set(key, { lineKey: key, mine: wish, theirs, who: theirs?.changedBy ?? '' });
  }
  return { wishes: kept, conflicts: asked };
}

/** One more wish; a conflict on the same line is answered by it. */
export function wished({ wishes, conflicts }: Pending, wish: Wish, line: LineNow | null): Pending {
  const next = new Map(wishes);
  const others = new Map(conflicts);
  others.delete(wish.lineKey);
  const was = wishes.get(wish.lineKey)?.was ?? (line ? { quantity: line.quantity, unit: line.unit } : null);
  if (fulfilled(wish, line)) next.delete(wish.lineKey);
  else next.set(wish.lineKey, { ...wish, was });
  return { wishes: next, conflicts: others };
}

/** What others set for these lines is what the server refused ours for. */
export function contested({ wishes, conflicts }: Pending, cart: CartNow, keys: Iterable<string>, who: string): Pending {
  const now = new Map(cart.lines.map((line) => [line.lineKey, line]));
  const kept = new Map(wishes);
  const asked = new Map(conflicts);
  for (const key of keys) {
    const mine = kept.get(key);
    if (!mine) continue;
    kept.delete(key);
    asked.set(key, { lineKey: key, mine, theirs: now.get(key) ?? null, who });
  }
  return { wishes: kept, conflicts: asked };
}

/** Mine holds after all, or theirs does. */
export function answered({ wishes, conflicts }: Pending, key: string, keep: 'mine' | 'theirs'): Pending {
  const conflict = conflicts.get(key);
  const asked = new Map(conflicts);
  asked.delete(key);
  if (!conflict || keep === 'theirs') return { wishes, conflicts: asked };
  const was = conflict.theirs ? { quantity: conflict.theirs.quantity, unit: conflict.theirs.unit } : null;
  return { wishes: new Map(wishes).set(key, { ...conflict.mine, was }), conflicts: asked };
}
