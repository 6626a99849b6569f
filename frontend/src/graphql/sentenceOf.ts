import type { Language } from '@/lib/i18n/language';
import { sentences } from './sentences';
import type { Refused } from './userErrors';

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A refusal in a language's words; the server's own where one of the values it needs is missing. */
export function sentenceOf(refused: Refused, language: Language): string {
  const template = sentences[refused.code][language];
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  if (names.some((name) => refused.details[name] === undefined)) return refused.message;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => written(refused.details[name]));
}
