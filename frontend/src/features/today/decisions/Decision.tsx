import type { ComponentType } from 'react';
import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { InvitationDecision } from './InvitationDecision';
import { LowStockDecision } from './LowStockDecision';
import { NoteDecision } from './NoteDecision';
import { PaperDecision } from './PaperDecision';
import { PlainDecision } from './PlainDecision';
import { PurchaseDecision } from './PurchaseDecision';
import { ReceiptDecision } from './ReceiptDecision';
import { ReturnDecision } from './ReturnDecision';
import { SalesDecision } from './SalesDecision';
import { ShipmentDecision } from './ShipmentDecision';
import { TalkDecision } from './TalkDecision';
import type { DecisionProps } from './types';

const panes: Partial<Record<WorkKind, ComponentType<DecisionProps>>> = {
  PURCHASE_CHANGED: PurchaseDecision,
  PURCHASE_TO_SEND: PurchaseDecision,
  RECEIPT_DUE: ReceiptDecision,
  SHIPMENT_TO_SEND: ShipmentDecision,
  ORDER_TO_SHIP: NoteDecision,
  RETURN_TO_DECIDE: ReturnDecision,
  MESSAGE_UNREAD: TalkDecision,
  DOCUMENT_FAILED: PaperDecision,
  INVITATION: InvitationDecision,
  STOCK_BELOW_MINIMUM: LowStockDecision,
};

type Props = DecisionProps & { onUndo: (id: string, number: string) => void };

/** The right half of Today: what there is to decide on the chosen row. */
export function Decision({ onUndo, ...props }: Props) {
  const { kind } = props.item;
  if (kind === 'ORDER_TO_CONFIRM' || kind === 'ORDER_SHORT') return <SalesDecision {...props} onUndo={onUndo} />;
  const Pane = panes[kind] ?? PlainDecision;
  return <Pane {...props} />;
}
