import { keyOf } from '@/graphql/ids';

/** Where a customer, or a supplier, is looked at from all sides. */
export const customerAddress = (id: string) => `/sell/customers/${keyOf(id)}`;
export const supplierAddress = (id: string) => `/buy/suppliers/${keyOf(id)}`;
