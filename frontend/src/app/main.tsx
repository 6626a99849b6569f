import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import '@/lib/i18n/language';
import { firstLanguage, speak } from '@/lib/i18n/language';
import { loadSite, site } from '@/lib/site';
import { askViewer, Providers } from './providers';
import { makeRouter } from './router';

/** Pages of who is not signed in yet. */
const OUTSIDE = /^\/(?:login|enter|account|ui)(?:\/|$)/;

async function start(root: HTMLElement) {
  await loadSite();
  if (site().place === 'tenant' && !OUTSIDE.test(location.pathname)) askViewer();
  await speak(firstLanguage());
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={makeRouter()} />
      </Providers>
    </StrictMode>,
  );
}

// Pages that work without a network: see worker/. Only where the product is built; vite changes its files.
if (import.meta.env.PROD && 'serviceWorker' in navigator) addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));

const root = document.getElementById('root');
if (root) void start(root);
