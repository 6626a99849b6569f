// The API explorer: GraphiQL, pointed at the endpoint that the page names.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './explorer.css';
import { storage } from './storage.js';
import { WELCOME } from './welcome.js';

const NO_TOKEN = 'Bearer tl_...';
const HEADERS = JSON.stringify({ Authorization: NO_TOKEN, 'Accept-Language': 'en' }, null, 2);

const root = document.getElementById('explorer');
const endpoint = new URL(root.dataset.endpoint, window.location.href).href;

/** Without a token of its own the request goes as whoever is logged in at this host. */
function send(url, options) {
  const { Authorization, ...others } = options.headers;
  return fetch(url, Authorization === NO_TOKEN ? { ...options, headers: others } : options);
}

createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: endpoint, fetch: send }),
      defaultQuery: WELCOME,
      initialHeaders: HEADERS,
      defaultHeaders: HEADERS,
      defaultEditorToolsVisibility: 'headers',
      // A token in the browser's storage would outlive the page; this one goes with it.
      shouldPersistHeaders: false,
      storage,
    },
    createElement(GraphiQL.Logo, null, createElement('span', { title: endpoint }, 'Tierline API')),
  ),
);
