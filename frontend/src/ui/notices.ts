export type NoticeItem = { id: number; text: string; onUndo?: (() => void) | undefined };

const STAY_MS = 10_000;
const listeners = new Set<() => void>();
let items: NoticeItem[] = [];
let last = 0;

function change(next: NoticeItem[]) {
  items = next;
  listeners.forEach((tell) => tell());
}

export const closeNotice = (id: number) => change(items.filter((item) => item.id !== id));
export const currentNotices = () => items;
export function onNotices(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/** Says what was done, with undo for ten seconds: done('Order sent to Aurora.', undo). Never for a refusal: that is a Refusal in its place. */
export function done(text: string, onUndo?: () => void) {
  last += 1;
  const id = last;
  change([...items.slice(-2), { id, text, onUndo }]);
  setTimeout(() => closeNotice(id), STAY_MS);
}
