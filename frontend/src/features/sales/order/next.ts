import { add, compare, isZero } from '@/lib/decimal';
import type { Line, Order, Shipment } from './documents';

/** What is due now, decided from the order alone; the words and the buttons are the page's. */
export type Next =
  | { due: 'submit' }
  | { due: 'answer'; lines: number; short: number | null }
  | { due: 'dispatch'; shipment: Shipment; more: number }
  | { due: 'ship'; lines: number; waiting: number; short: number | null }
  | { due: 'goods'; lines: number }
  | { due: 'receipt' }
  | { due: 'close' }
  | { due: 'nothing' };

type Needed = Pick<Line, 'openToConfirm' | 'openToShip' | 'shipped' | 'received' | 'rejected' | 'missing'>;
type Judged = Pick<Order, 'state' | 'waits'> & { lines: readonly Needed[]; shipments: readonly Shipment[] };

const some = (value: string) => compare(value, '0') > 0;
const settled = ({ shipped, received, rejected, missing }: Needed) => compare(add(add(received, rejected), missing), shipped) >= 0;

/** Of the lines that nobody has promised in full, those that lack goods; null while that is not known. */
export function nextOf({ state, waits, lines, shipments }: Judged, short: number | null): Next {
  const openLines = lines.filter(({ openToConfirm }) => some(openToConfirm)).length;
  switch (state) {
    case 'DRAFT': return { due: 'submit' };
    case 'SUBMITTED': return waits ? { due: 'goods', lines: openLines } : { due: 'answer', lines: openLines, short };
    case 'CONFIRMED': return ofConfirmed(lines, shipments, openLines, short);
    case 'SHIPPED': return lines.every(settled) ? { due: 'close' } : { due: 'receipt' };
    default: return { due: 'nothing' };
  }
}

function ofConfirmed(lines: readonly Needed[], shipments: readonly Shipment[], waiting: number, short: number | null): Next {
  const shippable = lines.filter(({ openToShip }) => some(openToShip)).length;
  const draft = shipments.find(({ state, isReturn }) => state === 'DRAFT' && !isReturn);
  if (draft) return { due: 'dispatch', shipment: draft, more: shippable };
  if (shippable > 0) return { due: 'ship', lines: shippable, waiting, short };
  if (waiting > 0) return { due: 'goods', lines: waiting };
  return lines.every(({ shipped }) => isZero(shipped)) ? { due: 'nothing' } : { due: 'receipt' };
}
