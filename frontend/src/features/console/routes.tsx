import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./TenantsPage')).TenantsPage }) },
  { path: 'deliveries', lazy: async () => ({ Component: (await import('./DeliveriesPage')).DeliveriesPage }) },
  { path: 'health', lazy: async () => ({ Component: (await import('./HealthPage')).HealthPage }) },
];
