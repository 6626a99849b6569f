import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'settings', lazy: async () => ({ Component: (await import('./company/CompanyPage')).CompanyPage }) },
  { path: 'settings/organisation', lazy: async () => ({ Component: (await import('./organisation/OrganisationPage')).OrganisationPage }) },
  { path: 'settings/people', lazy: async () => ({ Component: (await import('./people/PeoplePage')).PeoplePage }) },
  { path: 'settings/roles', lazy: async () => ({ Component: (await import('./people/RolesPage')).RolesPage }) },
  { path: 'settings/tokens', lazy: async () => ({ Component: (await import('./people/TokensPage')).TokensPage }) },
  { path: 'settings/account', lazy: async () => ({ Component: (await import('./account/AccountPage')).AccountPage }) },
];
