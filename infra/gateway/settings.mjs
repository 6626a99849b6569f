// What may differ between installations, read from the environment once.
import { fileURLToPath } from 'node:url';

/** A whole number from the environment, or `otherwise`; anything else ends the start. */
function number(environment, name, otherwise) {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}

function url(environment, name) {
  const text = environment[name];
  if (!text) return undefined;
  if (!/^https?:\/\//.test(text)) throw new Error(`${name} must be an http(s) URL.`);
  return text;
}

/** The gateway's settings. Production makes nothing up: without its secret it does not start. */
export function settingsFrom(environment) {
  const production = ['1', 'true', 'yes'].includes((environment.PRODUCTION ?? '').toLowerCase());
  const secret = environment.GATEWAY_SECRET ?? '';
  if (production && !secret) throw new Error('Set GATEWAY_SECRET: the subgraphs ask for it.');
  return {
    port: number(environment, 'PORT', 4000),
    host: environment.HOST || '127.0.0.1',
    supergraph:
      environment.SUPERGRAPH || fileURLToPath(new URL('supergraph.graphql', import.meta.url)),
    locations: {
      platform: url(environment, 'PLATFORM_URL'),
      tenant: url(environment, 'TENANT_URL'),
    },
    secret,
    production,
    origins: (environment.ORIGINS ?? (production ? '' : '*')).split(',').map((each) => each.trim()),
    // Milliseconds for one call to a subgraph; its own statements end after 3 s.
    upstreamTimeout: number(environment, 'UPSTREAM_TIMEOUT', 10_000),
  };
}
