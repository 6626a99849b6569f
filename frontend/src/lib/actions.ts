/** What can be done on the page that is open: for the command palette and the list of keys. */
export type Action = { id: string; name: string; keys?: string; run: () => void };

const sources = new Map<symbol, readonly Action[]>();
const listeners = new Set<() => void>();
let all: readonly Action[] = [];

function changed() {
  all = [...sources.values()].flat();
  listeners.forEach((each) => each());
}

/** Offers actions until the returned function is called. */
export function offer(actions: readonly Action[]): () => void {
  const source = Symbol('actions');
  sources.set(source, actions);
  changed();
  return () => {
    sources.delete(source);
    changed();
  };
}

export const offered = (): readonly Action[] => all;
export function onOffered(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
