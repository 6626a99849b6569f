import { useCommand } from '@/graphql/useCommand';
import { AgreeDocument } from '../one/documents';
import type { Standing } from '../shared/useSide';
import { toldOf, type Wishes } from './asked';
import { NoteDocument, RequestDocument, type Returnable } from './documents';

/** A customer asks; a seller agrees at once; a buyer notes what a supplier without a tenant has agreed to. */
export function useAsk(standing: Standing) {
  const request = useCommand(RequestDocument);
  const agree = useCommand(AgreeDocument);
  const note = useCommand(NoteDocument);
  const command = { guest: request, seller: agree, buyer: note }[standing];
  const send = async ({ orderId, lines: all }: Returnable, wishes: Wishes, reason: string, photoIds: string[]) => {
    const lines = toldOf(all, wishes);
    if (standing === 'guest') return request.run({ orderId, lines, reason, ...(photoIds.length ? { photoIds } : {}) });
    if (standing === 'seller') return agree.run({ orderId, lines, reason });
    return note.run({ purchaseOrderId: orderId, lines, reason });
  };
  return { send, busy: command.busy, refused: command.refused, failure: command.failure };
}
