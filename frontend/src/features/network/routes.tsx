import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'network', lazy: async () => ({ Component: (await import('./ToNetwork')).ToNetwork }) },
  { path: 'network/stock', lazy: async () => ({ Component: (await import('./stock/StockPage')).StockPage }) },
  { path: 'network/stock/:key', lazy: async () => ({ Component: (await import('./stock/ProductStockPage')).ProductStockPage }) },
  { path: 'network/grants', lazy: async () => ({ Component: (await import('./grants/GrantsPage')).GrantsPage }) },
  { path: 'network/grants/new', lazy: async () => ({ Component: (await import('./grants/WizardPage')).WizardPage }) },
  { path: 'network/documents', lazy: async () => ({ Component: (await import('./documents/DocumentsPage')).DocumentsPage }) },
  { path: 'network/documents/:key', lazy: async () => ({ Component: (await import('./documents/DocumentPage')).DocumentPage }) },
  { path: 'network/partners', lazy: async () => ({ Component: (await import('./channel/PartnersPage')).PartnersPage }) },
  { path: 'network/tree', lazy: async () => ({ Component: (await import('./channel/TreePage')).TreePage }) },
  { path: 'network/map', lazy: async () => ({ Component: (await import('./channel/MapPage')).MapPage }) },
  { path: 'network/looks', lazy: async () => ({ Component: (await import('./grants/LooksPage')).LooksPage }) },
];
