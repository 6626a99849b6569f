import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'network/stock', lazy: async () => ({ Component: (await import('./stock/StockPage')).StockPage }) },
  { path: 'network/stock/:key', lazy: async () => ({ Component: (await import('./stock/ProductStockPage')).ProductStockPage }) },
  { path: 'network/grants', lazy: async () => ({ Component: (await import('./grants/GrantsPage')).GrantsPage }) },
  { path: 'network/grants/new', lazy: async () => ({ Component: (await import('./grants/WizardPage')).WizardPage }) },
  { path: 'network/looks', lazy: async () => ({ Component: (await import('./grants/LooksPage')).LooksPage }) },
];
