import { keyOf } from '@/graphql/ids';

export type Way = 'buy' | 'sell';

/** Where a return is looked at: those of goods that go back from us under Buy, to us under Sell. */
export const returnAddress = (way: Way, id: string) => `/${way}/returns/${keyOf(id)}`;
export const returnsAddress = (way: Way) => `/${way}/returns`;

/** Where a return of an order is asked for, or agreed. */
export const newReturnAddress = (way: Way, orderId: string) => `/${way}/returns/new?order=${keyOf(orderId)}`;

/** The same in a supplier's mall, where the order is known by the key both sides have. */
export const askInMallAddress = (orderKey: string) => `/buy/returns/new?trade=${orderKey}`;
