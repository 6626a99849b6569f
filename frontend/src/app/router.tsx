import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { routes as catalog } from '@/features/catalog/routes';
import { routes as console } from '@/features/console/routes';
import { routes as identity } from '@/features/identity/routes';
import { routes as fulfilment } from '@/features/fulfilment/routes';
import { routes as inventory } from '@/features/inventory/routes';
import { routes as insights } from '@/features/insights/routes';
import { routes as money } from '@/features/money/routes';
import { routes as network } from '@/features/network/routes';
import { doors as mallDoors, routes as mall } from '@/features/mall/routes';
import { routes as purchasing } from '@/features/purchasing/routes';
import { routes as settings } from '@/features/settings/routes';
import { routes as today } from '@/features/today/routes';
import { routes as partners } from '@/features/partners/routes';
import { routes as pricing } from '@/features/pricing/routes';
import { routes as returns } from '@/features/returns/routes';
import { routes as sales } from '@/features/sales/routes';
import { watched } from '@/lib/leaving';
import { site } from '@/lib/site';
import { Gate } from './Gate';
import { Missing } from './Missing';
import { PageFailed } from './PageFailed';
import { Shell } from './shell/Shell';

/** Every feature's pages; one line each. */
export const tenant: RouteObject[] = [
  ...today,
  ...mall,
  ...purchasing,
  ...settings,
  ...sales,
  ...partners,
  ...returns,
  ...catalog,
  ...pricing,
  ...fulfilment,
  ...inventory,
  ...network,
  ...money,
  ...insights,
];

/** A page that fails leaves the navigation alive. */
const inside = (pages: RouteObject[]): RouteObject => ({
  element: <Shell />,
  children: [{ element: <Outlet />, errorElement: <PageFailed />, children: [...pages, { path: '*', element: <Missing /> }] }],
});

export function makeRouter() {
  const atPlatform = site().place === 'platform';
  return watched(createBrowserRouter([
    {
      errorElement: <PageFailed />,
      HydrateFallback: () => null,
      children: [
        ...identity,
        ...mallDoors,
        { path: '/ui', lazy: async () => ({ Component: (await import('@/ui/gallery/GalleryPage')).GalleryPage }) },
        atPlatform ? { lazy: async () => ({ Component: (await import('./OperatorGate')).OperatorGate }), children: [inside(console)] } : { element: <Gate />, children: [inside(tenant)] },
      ],
    },
  ]));
}
