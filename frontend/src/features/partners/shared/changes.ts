/** Only what differs: a field that nobody touched is not sent, so that a colleague's change to it stays. */
export function changesOf<V extends Record<string, unknown>>(before: V, now: V): Partial<V> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== before[name])) as Partial<V>;
}
