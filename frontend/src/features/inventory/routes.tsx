import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'stock', lazy: async () => ({ Component: (await import('./StockPage')).StockPage }) },
  { path: 'stock/products/:key', lazy: async () => ({ Component: (await import('./LedgerPage')).LedgerPage }) },
  { path: 'stock/transfers', lazy: async () => ({ Component: (await import('./TransfersPage')).TransfersPage }) },
  { path: 'stock/transfers/new', lazy: async () => ({ Component: (await import('./NewTransferPage')).NewTransferPage }) },
  { path: 'stock/transfers/:key', lazy: async () => ({ Component: (await import('./TransferPage')).TransferPage }) },
  { path: 'stock/counts', lazy: async () => ({ Component: (await import('./CountsPage')).CountsPage }) },
  { path: 'stock/counts/:key', lazy: async () => ({ Component: (await import('./CountPage')).CountPage }) },
  { path: 'stock/report', lazy: async () => ({ Component: (await import('./ReportPage')).ReportPage }) },
  { path: 'settings/warehouses', lazy: async () => ({ Component: (await import('./WarehousesPage')).WarehousesPage }) },
];
