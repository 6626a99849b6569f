import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sell/products', lazy: async () => ({ Component: (await import('./ProductsPage')).ProductsPage }) },
];
