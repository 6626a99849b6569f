import type { Language } from '@/lib/i18n/language';
import type { sentences } from './sentences';
import type { Refused } from './userErrors';

let known: typeof sentences | null = null;

/** Has the sentences come: a page without a refusal does without them. */
export async function fetchSentences(): Promise<void> {
  try {
    known ??= (await import('./sentences')).sentences;
  } catch {
    // The network is away: the server's own sentences do.
  }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A refusal in a language's words; the server's own where those have not come, or a value they need is missing. */
export function sentenceOf(refused: Refused, language: Language): string {
  if (!known) return refused.message;
  const template = known[refused.code][language];
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  if (names.some((name) => refused.details[name] === undefined)) return refused.message;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => written(refused.details[name]));
}
