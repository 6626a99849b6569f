import { keyOf } from '@/graphql/ids';
import type { Item } from './documents';

/** Where a thing that waits is worked on. */
export function addressOf({ kind, recordId }: Pick<Item, 'kind' | 'recordId'>): string {
  const key = keyOf(recordId);
  switch (kind) {
    case 'ORDER_TO_CONFIRM': case 'ORDER_SHORT': case 'ORDER_TO_SHIP': case 'DISCREPANCY': case 'MESSAGE_UNREAD': return `/sell/orders/${key}`;
    case 'PURCHASE_TO_SEND': case 'PURCHASE_UNANSWERED': case 'PURCHASE_CHANGED': return `/buy/orders/${key}`;
    case 'RECEIPT_DUE': case 'RETURN_DUE': return `/stock/receiving/${key}`;
    case 'SHIPMENT_TO_SEND': return `/stock/shipping/${key}`;
    case 'RETURN_TO_DECIDE': return `/sell/returns/${key}`;
    case 'RETURN_TO_SEND': return `/buy/returns/${key}`;
    case 'COUNT_OPEN': return `/stock/counts/${key}`;
    case 'TRANSFER_DUE': return `/stock/transfers/${key}`;
    case 'DOCUMENT_FAILED': return '/network/documents';
    case 'INVITATION': return '/network/partners';
    case 'GRANT_EXPIRING': return '/network/grants';
    case 'PRICES_EXPIRING': return `/sell/prices/${key}`;
  }
}
