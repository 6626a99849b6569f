import type { DocumentState, StateOf } from '@/ui/states';
import type { DocumentRow } from './documents';
import type { DocumentsText } from './useText';

const known = ['order', 'order_change', 'order_cancellation', 'order_response', 'despatch_advice', 'receipt_advice', 'return_instruction', 'message'] as const;
export const kinds = known.map((name) => `${name}/1`);

/** "order_response/1" in words. */
export function kindWord(kind: string, t: DocumentsText): string {
  const name = known.find((each) => each === kind.split('/')[0]);
  return t(`kinds.${name ?? 'other'}`);
}

export type Way = 'state_SENT' | 'state_HANDLED' | 'state_FAILED' | 'state_FETCH' | 'state_FETCHED';
const looks: Record<Way, DocumentState> = { state_SENT: 'underway', state_HANDLED: 'complete', state_FETCHED: 'complete', state_FAILED: 'held', state_FETCH: 'partner' };

/** How far a document is; a partner outside fetches it, or has. */
export function wayOf({ state, direction }: Pick<DocumentRow, 'state' | 'direction'>, outside: boolean): Way {
  if (state === 'FAILED') return 'state_FAILED';
  if (outside && direction === 'SENT') return state === 'SENT' ? 'state_FETCH' : 'state_FETCHED';
  return state === 'SENT' ? 'state_SENT' : 'state_HANDLED';
}
export const lookOfWay = (way: Way): StateOf => ({ is: looks[way] });
