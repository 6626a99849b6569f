import { keyOf } from '@/graphql/ids';

/** Where an order, or what belongs to it, is looked at. */
export const orderAddress = (id: string) => `/sell/orders/${keyOf(id)}`;
export const purchaseAddress = (id: string) => `/buy/orders/${keyOf(id)}`;
export const shipmentAddress = (id: string) => `/stock/shipping/${keyOf(id)}`;
