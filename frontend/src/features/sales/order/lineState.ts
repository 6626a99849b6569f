import { compare, isZero, share, subtract, type Decimal } from '@/lib/decimal';
import type { StateOf } from '@/ui/states';
import type { Line, Order } from './documents';

export type LineState = { look: StateOf; share: number; word: 'cancelled' | 'received' | 'shipped' | 'partShipped' | 'toShip' | 'waits' | 'part' | 'open' | 'draft' | 'declined'; quantity: Decimal };

type Counted = Pick<Line, 'quantity' | 'cancelled' | 'confirmed' | 'shipped' | 'received' | 'openToConfirm' | 'openToShip'>;

const atLeast = (left: Decimal, right: Decimal) => compare(left, right) >= 0;

/** What one line is about to be told in a glyph and few words. */
export function stateOfLine(line: Counted, { state, waits }: Pick<Order, 'state' | 'waits'>): LineState {
  const wanted = subtract(line.quantity, line.cancelled);
  const as = (word: LineState['word'], look: StateOf, quantity: Decimal = wanted): LineState => ({ look, share: share(line.shipped, wanted), word, quantity });
  if (state === 'REJECTED') return as('declined', { is: 'cancelled' }, line.quantity);
  if (isZero(wanted)) return as('cancelled', { is: 'cancelled' }, line.quantity);
  if (!isZero(line.shipped) && atLeast(line.received, wanted)) return as('received', { is: 'complete' });
  if (atLeast(line.shipped, wanted)) return as('shipped', { is: 'complete' });
  if (!isZero(line.shipped)) return as('partShipped', { is: 'underway' }, subtract(wanted, line.shipped));
  if (atLeast(line.confirmed, wanted)) return as('toShip', { is: 'confirmed' });
  if (!isZero(line.confirmed)) return as('part', { kind: 'stock', is: 'part' }, line.openToConfirm);
  if (state === 'DRAFT') return as('draft', { is: 'draft' });
  return waits || state === 'CONFIRMED' ? as('waits', { kind: 'stock', is: 'dated' }, line.openToConfirm) : as('open', { is: 'open' });
}
