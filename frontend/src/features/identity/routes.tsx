import type { RouteObject } from 'react-router';

/** Outside the shell: nobody is signed in here. */
export const routes: RouteObject[] = [
  { path: 'login', lazy: async () => ({ Component: (await import('./LoginPage')).LoginPage }) },
  { path: 'account/password', lazy: async () => ({ Component: (await import('./ForgottenPage')).ForgottenPage }) },
  { path: 'account/password/:key', lazy: async () => ({ Component: (await import('./PasswordPage')).PasswordPage }) },
  { path: 'account/email/:key', lazy: async () => ({ Component: (await import('./EmailPage')).EmailPage }) },
];
