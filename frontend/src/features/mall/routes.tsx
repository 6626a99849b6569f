import type { RouteObject } from 'react-router';

/** Outside the shell: a guest comes in and is nobody yet. */
export const doors: RouteObject[] = [
  { path: 'enter', lazy: async () => ({ Component: (await import('./enter/EnterPage')).EnterPage }) },
];

export const routes: RouteObject[] = [
  { path: 'buy', lazy: async () => ({ Component: (await import('./pad/OrderPadPage')).OrderPadPage }) },
  { path: 'buy/catalogue', lazy: async () => ({ Component: (await import('./catalogue/CataloguePage')).CataloguePage }) },
  { path: 'buy/products/:id', lazy: async () => ({ Component: (await import('./catalogue/ProductPage')).ProductPage }) },
  { path: 'buy/quick', lazy: async () => ({ Component: (await import('./quick/QuickOrderPage')).QuickOrderPage }) },
  { path: 'buy/checkout/:cart', lazy: async () => ({ Component: (await import('./checkout/CheckoutPage')).CheckoutPage }) },
  { path: 'buy/lists', lazy: async () => ({ Component: (await import('./lists/ListsPage')).ListsPage }) },
  { path: 'buy/lists/:id', lazy: async () => ({ Component: (await import('./lists/ListPage')).ListPage }) },
];
