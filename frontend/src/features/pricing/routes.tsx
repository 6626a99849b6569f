import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sell/prices', lazy: async () => ({ Component: (await import('./lists/PriceListsPage')).PriceListsPage }) },
  { path: 'sell/prices/:id', lazy: async () => ({ Component: (await import('./list/PriceListPage')).PriceListPage }) },
];
