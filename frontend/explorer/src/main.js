// The API explorer: GraphiQL, pointed at the endpoint that the page names.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './explorer.css';
import { WELCOME } from './welcome.js';

const HEADERS = JSON.stringify({ Authorization: 'Bearer tl_...', 'Accept-Language': 'en' }, null, 2);

const root = document.getElementById('explorer');
const endpoint = new URL(root.dataset.endpoint, window.location.href).href;

createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: endpoint }),
      defaultQuery: WELCOME,
      initialHeaders: HEADERS,
      defaultHeaders: HEADERS,
      defaultEditorToolsVisibility: 'headers',
      // A token in the browser's storage would outlive the page; this one goes with it.
      shouldPersistHeaders: false,
    },
    createElement(GraphiQL.Logo, null, createElement('span', { title: endpoint }, 'Tierline API')),
  ),
);
