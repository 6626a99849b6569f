import { keyOf } from '@/graphql/ids';

/** Where an order, a customer, a return is looked at. */
export const orderAddress = (id: string) => `/sell/orders/${keyOf(id)}`;
export const customerAddress = (id: string) => `/sell/customers/${keyOf(id)}`;
export const returnAddress = (side: 'sell' | 'buy', id: string) => `/${side}/returns/${keyOf(id)}`;
export const purchaseAddress = (id: string) => `/buy/orders/${keyOf(id)}`;
export const shipmentAddress = (id: string) => `/stock/shipping/${keyOf(id)}`;
