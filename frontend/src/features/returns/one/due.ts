import { compare, isZero } from '@/lib/decimal';
import type { Counted, ReturnState } from '../shared/returnState';
import type { Standing } from '../shared/useSide';

/** What is due on a return, decided from it alone; the words and the buttons are the page's. */
export type Due =
  | 'answer' // the seller: agree or refuse
  | 'waitAnswer' // the customer waits for that
  | 'send' // the buyer sends the goods
  | 'waitSend' // the seller waits for them
  | 'sendHome' // the customer's people in the mall: its own house sends them
  | 'bring' // a customer without a house brings or sends them
  | 'receive' // the seller takes back what has come
  | 'waitReceive' // the buyer waits for that
  | 'ended' | 'refused' | 'calledOff';

type Judged = {
  state: ReturnState;
  partner: { isLinked: boolean };
  lines: readonly Pick<Counted, 'quantity' | 'dispatched'>[];
  receipts: readonly { id: string; state: 'EXPECTED' | 'RECEIVED' }[];
};

const ends = { RECEIVED: 'ended', REFUSED: 'refused', CANCELLED: 'calledOff' } as const;

/** `hasHome`: whether whoever is in the mall has a house of its own, which sends the goods. */
export function dueOf({ state, partner, lines, receipts }: Judged, standing: Standing, hasHome: boolean): Due {
  if (state in ends) return ends[state as keyof typeof ends];
  if (state === 'REQUESTED') return standing === 'seller' ? 'answer' : 'waitAnswer';
  const toSend = lines.some(({ quantity, dispatched }) => compare(quantity, dispatched) > 0);
  if (standing === 'buyer') return toSend ? 'send' : 'waitReceive';
  const expected = receipts.some((receipt) => receipt.state === 'EXPECTED');
  if (standing === 'seller') return expected ? 'receive' : 'waitSend';
  if (partner.isLinked || hasHome) return toSend ? 'sendHome' : 'waitReceive';
  return 'bring';
}

/** Whether anything has left the customer; a return of which nothing has can be called off. */
export const hasLeft = (lines: readonly Pick<Counted, 'dispatched'>[]) => lines.some(({ dispatched }) => !isZero(dispatched));
