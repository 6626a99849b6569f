import { compare } from '@/lib/decimal';
import type { ShipmentRow } from './documents';

/** What is due first stands first; what has no date comes after it, the oldest first (FUL-11). */
export const byPriority = (one: ShipmentRow, other: ShipmentRow) =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.createdAt.localeCompare(other.createdAt);

export const isPicked = ({ quantity, picked }: { quantity: string; picked: string }) => compare(picked, quantity) >= 0;

export const pickedLines = (lines: readonly { quantity: string; picked: string }[]) => lines.filter(isPicked).length;

/** Late, due today, or neither. */
export function dueness(dueOn: string | null | undefined, today: string): 'late' | 'today' | null {
  if (!dueOn || dueOn > today) return null;
  return dueOn < today ? 'late' : 'today';
}
