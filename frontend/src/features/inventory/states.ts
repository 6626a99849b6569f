import type { DocumentState as Look } from '@/ui/states';

export type DocumentState = 'DRAFT' | 'SHIPPED' | 'DONE' | 'CANCELLED';

export const transferLook: Record<DocumentState, Look> = { DRAFT: 'draft', SHIPPED: 'underway', DONE: 'complete', CANCELLED: 'cancelled' };
export const countLook: Record<DocumentState, Look> = { DRAFT: 'us', SHIPPED: 'us', DONE: 'complete', CANCELLED: 'cancelled' };
