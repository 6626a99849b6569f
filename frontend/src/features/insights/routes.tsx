import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'insights', lazy: async () => ({ Component: (await import('./cockpit/CockpitPage')).CockpitPage }) },
  { path: 'insights/fulfilment', lazy: async () => ({ Component: (await import('./fulfilment/FulfilmentPage')).FulfilmentPage }) },
  { path: 'insights/stock', lazy: async () => ({ Component: (await import('./stock/StockOverviewPage')).StockOverviewPage }) },
];
