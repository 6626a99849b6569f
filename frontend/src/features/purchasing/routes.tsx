import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'buy/suppliers', lazy: async () => ({ Component: (await import('./suppliers/SuppliersPage')).SuppliersPage }) },
  { path: 'buy/suppliers/:id', lazy: async () => ({ Component: (await import('./suppliers/SupplierPage')).SupplierPage }) },
  { path: 'buy/orders', lazy: async () => ({ Component: (await import('./orders/OrdersPage')).OrdersPage }) },
  { path: 'buy/orders/new', lazy: async () => ({ Component: (await import('./draft/NewOrderPage')).NewOrderPage }) },
  { path: 'buy/orders/:id', lazy: async () => ({ Component: (await import('./order/OrderPage')).OrderPage }) },
];
