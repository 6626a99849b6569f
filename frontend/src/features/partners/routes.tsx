import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sell/customers', lazy: async () => ({ Component: (await import('./list/CustomersPage')).CustomersPage }) },
  { path: 'sell/customers/:id', lazy: async () => ({ Component: (await import('./CustomerPage')).CustomerPage }) },
];
