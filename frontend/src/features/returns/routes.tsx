import type { RouteObject } from 'react-router';

const list = async () => ({ Component: (await import('./list/ReturnsPage')).ReturnsPage });
const ask = async () => ({ Component: (await import('./ask/AskPage')).AskPage });
const one = async () => ({ Component: (await import('./one/ReturnPage')).ReturnPage });

export const routes: RouteObject[] = [
  { path: 'buy/returns', lazy: list },
  { path: 'buy/returns/new', lazy: ask },
  { path: 'buy/returns/:key', lazy: one },
  { path: 'sell/returns', lazy: list },
  { path: 'sell/returns/new', lazy: ask },
  { path: 'sell/returns/:key', lazy: one },
];
