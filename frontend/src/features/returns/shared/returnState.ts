import { compare, isZero, subtract, sum } from '@/lib/decimal';
import type { StateOf } from '@/ui/states';
import type { Standing } from './useSide';

export type ReturnState = 'REQUESTED' | 'INSTRUCTED' | 'DISPATCHED' | 'RECEIVED' | 'REFUSED' | 'CANCELLED';
export const states: readonly ReturnState[] = ['REQUESTED', 'INSTRUCTED', 'DISPATCHED', 'RECEIVED', 'REFUSED', 'CANCELLED'];

/** What a line must tell of itself to be judged; in base units. */
export type Counted = { asked: string; quantity: string; dispatched: string; received: string; rejected: string };

const looks: Record<Standing, Record<ReturnState, StateOf>> = {
  seller: { REQUESTED: { is: 'us' }, INSTRUCTED: { is: 'partner' }, DISPATCHED: { is: 'underway' }, RECEIVED: { is: 'complete' }, REFUSED: { is: 'cancelled' }, CANCELLED: { is: 'cancelled' } },
  buyer: { REQUESTED: { is: 'partner' }, INSTRUCTED: { is: 'us' }, DISPATCHED: { is: 'underway' }, RECEIVED: { is: 'complete' }, REFUSED: { is: 'cancelled' }, CANCELLED: { is: 'cancelled' } },
  guest: { REQUESTED: { is: 'partner' }, INSTRUCTED: { is: 'us' }, DISPATCHED: { is: 'underway' }, RECEIVED: { is: 'complete' }, REFUSED: { is: 'cancelled' }, CANCELLED: { is: 'cancelled' } },
};

/** Whose turn it is, as whoever looks sees it. */
export const lookOfReturn = (state: ReturnState, standing: Standing): StateOf => looks[standing][state];

const more = (left: string, right: string) => compare(left, right) > 0;

/** Where one line of a return stands. */
export type LineStanding = 'asked' | 'refused' | 'agreed' | 'agreedPart' | 'sent' | 'sentPart' | 'back' | 'backPart' | 'rejected' | 'never' | 'off';

export function lineStanding(line: Counted, state: ReturnState): LineStanding {
  const { asked, quantity, dispatched, received, rejected } = line;
  if (state === 'REFUSED' || state === 'CANCELLED') return 'off';
  if (state === 'REQUESTED') return 'asked';
  if (isZero(quantity)) return 'refused';
  const back = sum([received, rejected]);
  if (!more(quantity, back)) return isZero(rejected) ? 'back' : isZero(received) ? 'rejected' : 'backPart';
  if (state === 'RECEIVED') return isZero(back) ? 'never' : 'backPart';
  if (!isZero(back)) return 'backPart';
  if (more(dispatched, '0')) return more(quantity, dispatched) ? 'sentPart' : 'sent';
  return more(asked, quantity) ? 'agreedPart' : 'agreed';
}

/** What differs from what was asked, sent or agreed, over all lines; zero is no difference. */
export function differences(lines: readonly Counted[], state: ReturnState) {
  const total = (of: (line: Counted) => string) => sum(lines.map(of));
  const [asked, agreed, sent, received, rejected] = [total(({ asked: each }) => each), total(({ quantity }) => quantity), total(({ dispatched }) => dispatched), total(({ received: each }) => each), total(({ rejected: each }) => each)];
  const answered = state !== 'REQUESTED' && state !== 'REFUSED';
  const ended = state === 'RECEIVED';
  const less = (left: string, ...right: string[]) => (more(left, sum(right)) ? subtract(left, sum(right)) : '0');
  return { asked, agreed, sent, received, rejected, notAgreed: answered ? less(asked, agreed) : '0', neverCame: ended ? less(agreed, received, rejected) : '0' };
}
