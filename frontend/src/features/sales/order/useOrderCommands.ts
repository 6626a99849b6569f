import { useMemo, useState } from 'react';
import { useCommand } from '@/graphql/useCommand';
import type { Failure } from '@/graphql/failure';
import type { Refused } from '@/graphql/userErrors';
import { done } from '@/ui/notices';
import { UndoConfirmOrdersDocument } from '../orders/bulkDocuments';
import { CancelOrderDocument, CancelShipmentDocument, CloseOrderDocument, ConfirmOrderDocument, CreateShipmentDocument, DispatchShipmentDocument, OrderShortagesDocument, RejectOrderDocument, SubmitOrderDocument } from './commands';
import type { Order } from './documents';
import type { Typed } from './quantities';
import { amountsOf } from './quantities';
import { useText } from './useText';

export type Against = { refused: Refused[]; failure: Failure | null };
const nothing: Against = { refused: [], failure: null };

type Answer = { ok: boolean; refused?: Refused[]; failure?: Failure | null };
const refusedOf = (answer: Answer): Refused[] => answer.refused ?? [];

/** Everything that can be done to an order; what the server says against it is kept for the page. */
export function useOrderCommands(order: Order, again: () => void) {
  const t = useText();
  const [against, setAgainst] = useState<Against>(nothing);
  const submit = useCommand(SubmitOrderDocument);
  const confirm = useCommand(ConfirmOrderDocument);
  const undo = useCommand(UndoConfirmOrdersDocument);
  const reject = useCommand(RejectOrderDocument);
  const cancel = useCommand(CancelOrderDocument);
  const close = useCommand(CloseOrderDocument);
  const create = useCommand(CreateShipmentDocument);
  const dispatch = useCommand(DispatchShipmentDocument);
  const withdraw = useCommand(CancelShipmentDocument);
  const rest = useCommand(OrderShortagesDocument);
  const all = [submit, confirm, undo, reject, cancel, close, create, dispatch, withdraw, rest];
  const facts = { number: order.number, customer: order.customer.name };

  /** The last answer, kept; the page is read again whatever it was. */
  const kept = <A extends Answer>(answer: A): A => {
    setAgainst(answer.ok ? nothing : { refused: refusedOf(answer), failure: answer.failure ?? null });
    again();
    return answer;
  };
  const takeBack = async () => {
    const answer = kept(await undo.run({ orderIds: [order.id] }));
    if (answer.ok) done(t('doneUndone', facts));
  };
  const confirmIt = async (given: { partial: boolean; lines?: Typed; promisedOn?: string; warehouseId?: string }) => {
    const { lines, partial, promisedOn, warehouseId } = given;
    const answer = kept(await confirm.run({ orderId: order.id, partial, ...(lines ? { lines: amountsOf(lines) } : {}), ...(promisedOn ? { promisedOn } : {}), ...(warehouseId ? { warehouseId } : {}) }));
    if (answer.ok) done(t(answer.payload.order?.waits ? 'doneWaits' : 'doneConfirmed', facts), answer.payload.order?.waits || order.confirmedAt ? undefined : () => void takeBack());
    return answer;
  };
  const orderRest = async (supplierId: string) => {
    const answer = kept(await rest.run({ orderId: order.id, supplierId }));
    const made = answer.ok ? answer.payload.purchaseOrder : null;
    if (made) done(t('doneOrdered', { purchase: made.number, supplier: made.supplier.name }));
    return answer;
  };
  const send = async (shipmentId: string, carrier: string, trackingNumber: string) => {
    const answer = kept(await dispatch.run({ shipmentId, carrier, trackingNumber }));
    if (answer.ok) done(t('doneShipped', { ...facts, shipment: answer.payload.shipment?.number ?? '' }));
    return refusedOf(answer);
  };
  const ship = async (lines: Typed, { carrier, tracking, go }: { carrier: string; tracking: string; go: boolean }) => {
    const answer = kept(await create.run({ orderId: order.id, lines: amountsOf(lines) }));
    if (!answer.ok || !answer.payload.shipment) return refusedOf(answer);
    if (go) return send(answer.payload.shipment.id, carrier, tracking);
    done(t('doneNote', { shipment: answer.payload.shipment.number }));
    return [];
  };
  return {
    busy: all.some(({ busy }) => busy), against, forget: useMemo(() => () => setAgainst(nothing), []), confirm: confirmIt, orderRest, ship, send,
    submit: async () => void kept(await submit.run({ orderId: order.id })),
    reject: async (reason: string) => { const answer = kept(await reject.run({ orderId: order.id, reason })); if (answer.ok) done(t('doneRejected', facts)); return refusedOf(answer); },
    cancel: async (reason: string) => { const answer = kept(await cancel.run({ orderId: order.id, reason })); if (answer.ok) done(t('doneCancelled', facts)); return refusedOf(answer); },
    close: async () => { const answer = kept(await close.run({ orderId: order.id })); if (answer.ok) done(t('doneClosed', facts)); },
    withdraw: async (shipmentId: string) => { const answer = kept(await withdraw.run({ shipmentId })); if (answer.ok) done(t('doneWithdrawn')); },
  };
}

export type OrderCommands = ReturnType<typeof useOrderCommands>;
