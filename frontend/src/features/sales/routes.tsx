import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sell', lazy: async () => ({ Component: (await import('./orders/ToOrders')).ToOrders }) },
  { path: 'sell/orders', lazy: async () => ({ Component: (await import('./orders/OrdersPage')).OrdersPage }) },
  { path: 'sell/orders/:id', lazy: async () => ({ Component: (await import('./order/OrderPage')).OrderPage }) },
  { path: 'sell/orders/:id/print', lazy: async () => ({ Component: (await import('./order/PrintPage')).PrintPage }) },
  { path: 'sell/new', lazy: async () => ({ Component: (await import('./behalf/NewOrderPage')).NewOrderPage }) },
];
