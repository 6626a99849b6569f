import { divide, sum } from '@/lib/decimal';
import type { VersusRow } from './documents';

type Amounts = Pick<VersusRow, 'orderedAmount' | 'shippedAmount' | 'openAmount'>;

/** Amounts of the rows added up; quantities are not, for units differ. Share: shipped of ordered, null of nothing. */
export function totalsOf(rows: readonly Amounts[]) {
  const ordered = sum(rows.map(({ orderedAmount }) => orderedAmount));
  const shipped = sum(rows.map(({ shippedAmount }) => shippedAmount));
  return { ordered, shipped, open: sum(rows.map(({ openAmount }) => openAmount)), share: divide(shipped, ordered, 4) };
}
