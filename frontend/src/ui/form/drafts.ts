import type { Values } from './formState';

const KEY = 'draft.';

/** What was typed and not saved, kept in this browser tab. */
export function readDraft(key: string | undefined): Values | null {
  const text = key && sessionStorage.getItem(KEY + key);
  if (!text) return null;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Values) : null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string | undefined, values: Values | null) {
  if (!key) return;
  if (values) sessionStorage.setItem(KEY + key, JSON.stringify(values));
  else sessionStorage.removeItem(KEY + key);
}
