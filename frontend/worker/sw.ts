/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** What the build found to be needed without a network: see worker/needed.ts. */
declare const NEEDED: PrecacheEntry[];

const PATIENCE_SECONDS = 4; // a bad line shows the page that is kept, which then asks for itself
// Programs' answers and downloads: never a page, never kept. As in the server's list of addresses.
const NO_PAGE = [/^\/(?:graphql|subgraphs|_allauth|explorer|healthz|readyz|assets|api|files|house|pictures|mall|live|media|static)(?:\/|$)/, /\.[a-z0-9]{1,12}$/];

/** Whatever else an address may answer some day, only the page is kept as the page. */
const isPage = (response: Response) =>
  response.status === 200 && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html');

precacheAndRoute(NEEDED);
cleanupOutdatedCaches();

// One page serves all addresses, so one copy does for all of them. A new worker waits until the last
// tab of the old version is closed (nothing skips that): an open page finds the files it was built with.
const page = new NetworkFirst({
  cacheName: 'page',
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [
    { cacheKeyWillBeUsed: () => Promise.resolve('/') },
    { cacheWillUpdate: ({ response }) => Promise.resolve(isPage(response) ? response : null) },
  ],
});
registerRoute(new NavigationRoute(page, { denylist: NO_PAGE }));
self.addEventListener('install', (event) => event.waitUntil(caches.open('page').then((cache) => cache.add('/'))));

// Their names are hashes of what is in them.
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: 'assets' }));
