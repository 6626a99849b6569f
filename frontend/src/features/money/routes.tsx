import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'money', lazy: async () => ({ Component: (await import('./ToMoney')).ToMoney }) },
  { path: 'money/statement', lazy: async () => ({ Component: (await import('./statement/StatementPage')).StatementPage }) },
  { path: 'money/statement/:partnerId', lazy: async () => ({ Component: (await import('./statement/PapersPage')).PapersPage }) },
  { path: 'money/statement/:partnerId/print', lazy: async () => ({ Component: (await import('./statement/PrintPage')).PrintPage }) },
];
