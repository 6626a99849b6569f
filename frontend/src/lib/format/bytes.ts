import type { Locale } from './locale';
import { formatQuantity } from './number';

const STEPS = ['B', 'kB', 'MB'] as const;

/** "640 B", "12 kB", "1.4 MB". */
export function formatBytes(size: number, locale: Locale): string {
  const at = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
  const value = size / 1000 ** at;
  return `${formatQuantity(value.toFixed(at === 2 && value < 100 ? 1 : 0), locale)} ${STEPS[at]}`;
}
