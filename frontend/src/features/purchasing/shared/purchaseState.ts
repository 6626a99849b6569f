import type { StateOf } from '@/ui/states';

export type PurchaseState = 'DRAFT' | 'SENT' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED' | 'CLOSED';
/** How a customer sees its order at the seller. */
export type OrderedState = 'DRAFT' | 'SUBMITTED' | 'CONFIRMED' | 'SHIPPED' | 'CLOSED' | 'CANCELLED' | 'REJECTED';

const purchase: Record<PurchaseState, StateOf> = {
  DRAFT: { is: 'draft' }, SENT: { is: 'partner' }, CONFIRMED: { is: 'confirmed' }, REJECTED: { is: 'cancelled' }, CANCELLED: { is: 'cancelled' }, CLOSED: { is: 'complete' },
};
const ordered: Record<OrderedState, StateOf> = {
  DRAFT: { is: 'draft' }, SUBMITTED: { is: 'partner' }, CONFIRMED: { is: 'confirmed' }, SHIPPED: { is: 'underway' }, CLOSED: { is: 'complete' }, CANCELLED: { is: 'cancelled' }, REJECTED: { is: 'cancelled' },
};

export const lookOfPurchase = (state: PurchaseState, needsAcceptance = false): StateOf => (needsAcceptance ? { is: 'us' } : purchase[state]);
export const lookOfOrdered = (state: OrderedState): StateOf => ordered[state];
