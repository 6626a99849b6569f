import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import type { Glyph, Tone } from '@/ui/states';
import type { Item } from './documents';

/** What one does with the things of a kind; the order of the page. What others do about it comes last. */
export const verbs = ['decide', 'answer', 'ship', 'receive', 'refill', 'send', 'repair', 'wait', 'expire', 'watch'] as const;
export type Verb = (typeof verbs)[number];

type Facts = { verb: Verb; glyph: Glyph; tone: Tone };

export const kinds: Record<WorkKind, Facts> = {
  ORDER_TO_CONFIRM: { verb: 'decide', glyph: 'ring', tone: 'warn' },
  ORDER_SHORT: { verb: 'decide', glyph: 'disc', tone: 'bad' },
  DISCREPANCY: { verb: 'decide', glyph: 'disc', tone: 'bad' },
  PURCHASE_CHANGED: { verb: 'decide', glyph: 'ring', tone: 'warn' },
  RETURN_TO_DECIDE: { verb: 'decide', glyph: 'ring', tone: 'warn' },
  INVITATION: { verb: 'decide', glyph: 'ring', tone: 'warn' },
  COUNT_OPEN: { verb: 'decide', glyph: 'half', tone: 'warn' },
  MESSAGE_UNREAD: { verb: 'answer', glyph: 'ring', tone: 'warn' },
  ORDER_TO_SHIP: { verb: 'ship', glyph: 'ring', tone: 'move' },
  SHIPMENT_TO_SEND: { verb: 'ship', glyph: 'half', tone: 'move' },
  RETURN_TO_SEND: { verb: 'ship', glyph: 'ring', tone: 'move' },
  RECEIPT_DUE: { verb: 'receive', glyph: 'clock', tone: 'move' },
  RETURN_DUE: { verb: 'receive', glyph: 'clock', tone: 'move' },
  TRANSFER_DUE: { verb: 'receive', glyph: 'clock', tone: 'move' },
  STOCK_BELOW_MINIMUM: { verb: 'refill', glyph: 'half', tone: 'warn' },
  PURCHASE_TO_SEND: { verb: 'send', glyph: 'dashed', tone: 'text-3' },
  DOCUMENT_FAILED: { verb: 'repair', glyph: 'disc', tone: 'bad' },
  PURCHASE_UNANSWERED: { verb: 'wait', glyph: 'clock', tone: 'wait' },
  GRANT_EXPIRING: { verb: 'expire', glyph: 'hollow', tone: 'text-3' },
  PRICES_EXPIRING: { verb: 'expire', glyph: 'hollow', tone: 'text-3' },
};

export type Group = { verb: Verb; /** Of all of them, shown or not. */ count: number; items: Item[]; /** Kinds of which more wait than are shown. */ more: { kind: WorkKind; count: number }[] };
type Given = { kind: WorkKind; count: number; mayAct: boolean; items: readonly Item[] };

/** Least time left first; what has no end after it, the oldest first. */
export function byTimeLeft(one: Item, other: Item): number {
  if (one.due && other.due) return one.due.localeCompare(other.due);
  if (one.due || other.due) return one.due ? -1 : 1;
  return one.since.localeCompare(other.since);
}

export const keyOfItem = ({ kind, recordId }: Item) => `${kind} ${recordId}`;

/** Whoever may not act on a kind only looks at it. */
const verbOf = ({ kind, mayAct }: Given): Verb => (mayAct ? kinds[kind].verb : 'watch');

/** Kinds brought together by what one does with them. */
export function groupsOf(given: readonly Given[]): Group[] {
  return verbs.flatMap((verb): Group[] => {
    const mine = given.filter((each) => verbOf(each) === verb);
    const count = mine.reduce((sum, group) => sum + group.count, 0);
    if (count === 0) return [];
    const more = mine.filter((group) => group.count > group.items.length).map((group) => ({ kind: group.kind, count: group.count }));
    return [{ verb, count, items: mine.flatMap(({ items }) => items).toSorted(byTimeLeft), more }];
  });
}

/** The row to go to when this one has left the list: the next, else the one before. */
export function neighbour(items: readonly Item[], key: string | null): string | null {
  const at = items.findIndex((item) => keyOfItem(item) === key);
  const next = items[at + 1] ?? items[at - 1];
  return next ? keyOfItem(next) : null;
}
