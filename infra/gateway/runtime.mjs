// Hive Gateway's runtime, set up for our two subgraphs.
import { readFileSync } from 'node:fs';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import { useCost } from './cost.mjs';
import { maskerFor } from './errors.mjs';
import { useLimits } from './limits.mjs';
import { useUpstream } from './upstream.mjs';

export function runtimeFor(settings, log) {
  return createGatewayRuntime({
    supergraph: readFileSync(settings.supergraph, 'utf8'),
    graphqlEndpoint: '/graphql',
    transports: { http },
    transportEntries: entriesFor(settings.locations),
    upstreamTimeout: settings.upstreamTimeout, // a number: an object makes every call fail
    maskedErrors: { maskError: maskerFor({ production: settings.production, log }) },
    // Every error of a subgraph without a code of its own gets this one; see errors.mjs.
    subgraphErrors: { errorCode: 'DOWNSTREAM_SERVICE_ERROR', subgraphNameProp: 'serviceName' },
    plugins: () => [useLimits(settings), useUpstream(settings), useCost()],
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    requestId: false, // server.mjs makes it, so that refusals have one too
    logging: false, // the runtime logs documents and variables; errors.mjs logs what is needed
  });
}

/** Two callers who ask the same at the same moment share no call, whatever their headers. */
function entriesFor(locations) {
  const entries = { '*.http': { options: { deduplicateInflightRequests: false } } };
  for (const [name, location] of Object.entries(locations)) {
    if (location) entries[name] = { location };
  }
  return entries;
}
