import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sell', lazy: async () => ({ Component: (await import('./orders/ToOrders')).ToOrders }) },
  { path: 'sell/orders', lazy: async () => ({ Component: (await import('./orders/OrdersPage')).OrdersPage }) },
  { path: 'sell/orders/:id', lazy: async () => ({ Component: (await import('./order/OrderPage')).OrderPage }) },
];
