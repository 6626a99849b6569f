import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { keyOf } from '@/graphql/ids';
import type { Item } from './documents';

const places: Record<WorkKind, (key: string) => string> = {
  ORDER_TO_CONFIRM: (key) => `/sell/orders/${key}`,
  ORDER_SHORT: (key) => `/sell/orders/${key}`,
  ORDER_TO_SHIP: (key) => `/sell/orders/${key}`,
  DISCREPANCY: (key) => `/sell/orders/${key}`,
  MESSAGE_UNREAD: (key) => `/sell/orders/${key}?side=messages`,
  PURCHASE_TO_SEND: (key) => `/buy/orders/${key}`,
  PURCHASE_UNANSWERED: (key) => `/buy/orders/${key}`,
  PURCHASE_CHANGED: (key) => `/buy/orders/${key}`,
  RECEIPT_DUE: (key) => `/stock/receiving/${key}`,
  RETURN_DUE: (key) => `/stock/receiving/${key}`,
  SHIPMENT_TO_SEND: (key) => `/stock/shipping/${key}`,
  RETURN_TO_DECIDE: (key) => `/sell/returns/${key}`,
  RETURN_TO_SEND: (key) => `/buy/returns/${key}`,
  STOCK_BELOW_MINIMUM: (key) => `/stock/products/${key}?tab=minimum`,
  COUNT_OPEN: (key) => `/stock/counts/${key}`,
  TRANSFER_DUE: (key) => `/stock/transfers/${key}`,
  DOCUMENT_FAILED: () => '/network/documents',
  INVITATION: () => '/network/partners',
  GRANT_EXPIRING: () => '/network/grants',
  PRICES_EXPIRING: () => '/sell/prices',
};

/** Where a thing that waits is worked on. */
export const addressOf = ({ kind, recordId }: Pick<Item, 'kind' | 'recordId'>) =>
  places[kind](keyOf(recordId));
