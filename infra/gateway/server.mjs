// The federation gateway: one address for the whole API.
//
// HTTP is read and written here (who may come in, how much they may send, a clean end); the
// GraphQL in it is answered by Hive Gateway's runtime, set up in runtime.mjs.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { statusOf } from './errors.mjs';
import { BODY_MAX } from './limits.mjs';
import { answerOrigin } from './origins.mjs';
import { runtimeFor } from './runtime.mjs';
import { settingsFrom } from './settings.mjs';

const DRAIN = 700; // milliseconds that running requests get when the process shall end
const BODY_READ = 10 * BODY_MAX;
const HEADERS_KEPT = ['content-type', 'allow', 'retry-after'];

const requestIds = new AsyncLocalStorage();

/** One JSON object a line on standard error: never a token, a document or its variables. */
function log(event, facts = {}) {
  const line = { event, at: new Date().toISOString(), requestId: requestIds.getStore(), ...facts };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** A request that is not executed: an HTTP status, a code and a sentence with the way out. */
class Refused extends Error {
  constructor(status, code, message, headers = {}) {
    super(message);
    Object.assign(this, { status, code, headers });
  }
}

function send(response, status, headers, body) {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

function refuse(response, { status, code, message, headers }) {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  send(response, status, { 'content-type': 'application/json; charset=utf-8', ...headers }, body);
}

/** The caller's number for this request where it is harmless, or one of ours. */
function requestId(request) {
  const given = request.headers['x-request-id'] ?? '';
  return /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

function admit(request) {
  if (!/^Bearer +\S+$/i.test(request.headers.authorization ?? '')) {
    const way = 'Send your access token as "Authorization: Bearer tl_...".';
    throw new Refused(401, 'UNAUTHENTICATED', way, { 'www-authenticate': 'Bearer' });
  }
  if (request.method !== 'POST' && request.method !== 'GET') {
    throw new Refused(405, 'METHOD_NOT_ALLOWED', 'Use POST.', { allow: 'GET, POST' });
  }
  const kind = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (request.method === 'POST' && kind !== 'application/json') {
    throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  }
}

/** The body, never more than BODY_MAX of it in memory.
 *
 * A little more is read and forgotten: a client that is still sending would not see the answer.
 */
async function bodyOf(request) {
  const chunks = [];
  let size = Number(request.headers['content-length'] ?? 0) > BODY_READ ? BODY_READ : 0;
  if (size === 0) {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= BODY_MAX) chunks.push(chunk);
      if (size > BODY_READ) break;
    }
  }
  if (size <= BODY_MAX) return Buffer.concat(chunks);
  const close = { connection: 'close' };
  throw new Refused(413, 'BODY_TOO_LARGE', 'The body is larger than 1 MB.', close);
}

/** Lets the runtime answer; the client's going away ends the calls to the subgraphs. */
async function execute(gateway, request, response, id) {
  admit(request);
  const body = request.method === 'POST' ? await bodyOf(request) : undefined;
  const ended = new AbortController();
  response.on('close', () => ended.abort());
  const answer = await gateway.fetch(`http://gateway${request.url}`, {
    method: request.method,
    headers: { ...plain(request.headers), 'x-request-id': id },
    body,
    signal: ended.signal,
  });
  const text = await answer.text();
  const headers = {};
  for (const name of HEADERS_KEPT) {
    if (answer.headers.has(name)) headers[name] = answer.headers.get(name);
  }
  send(response, statusFor(answer, text, headers), headers, text);
}

/** 401 and 429 of a subgraph are the whole answer's status when nothing else is in it. */
function statusFor(answer, text, headers) {
  const refused = answer.status === 200 && text.startsWith('{"errors"');
  const status = (refused && statusOf(JSON.parse(text))) || answer.status;
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  return status;
}

function plain(headers) {
  const { host, connection, 'transfer-encoding': encoding, 'content-length': size, ...rest } =
    headers;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}

function handlerFor(gateway, { origins }) {
  return async function handle(request, response) {
    const id = requestId(request);
    response.setHeader('x-request-id', id);
    if (answerOrigin(origins, request, response)) return;
    const path = request.url.split('?')[0];
    try {
      if (path === '/healthz') send(response, 200, { 'content-type': 'text/plain' }, 'alive\n');
      else if (path === '/graphql') {
        await requestIds.run(id, () => execute(gateway, request, response, id));
      }
      else throw new Refused(404, 'NOT_FOUND', 'The API is at /graphql.');
    } catch (error) {
      if (response.destroyed || response.headersSent) return;
      if (error instanceof Refused) return refuse(response, error);
      log('gateway error', { error: String(error?.stack ?? error) });
      refuse(response, new Refused(500, 'INTERNAL', 'Something went wrong on our side.'));
    }
  };
}

/** Runs one trivial query, so that a broken supergraph ends the start and not a request. */
async function warmUp(gateway) {
  const answer = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{__typename}"}',
  });
  const { data, errors } = await answer.json();
  if (data?.__typename !== 'Query') throw new Error(errors?.[0]?.message ?? 'no answer');
}

/** Answers what is running, takes nothing new, and is gone within a second. */
function stopper(server, gateway) {
  let stopping = false;
  return async function stop(signal) {
    if (stopping) return;
    stopping = true;
    log('stopping', { signal });
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const late = new Promise((resolve) => setTimeout(resolve, DRAIN));
    await Promise.race([closed, late]);
    server.closeAllConnections();
    await Promise.race([gateway.dispose?.(), new Promise((done) => setTimeout(done, 100))]);
    process.exit(0);
  };
}

/** The runtime's own handlers would end the requests that are still running. */
function takeOver(stop) {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.on(signal, () => stop(signal));
  }
}

async function main() {
  const settings = settingsFrom(process.env);
  const gateway = runtimeFor(settings, log);
  await warmUp(gateway);
  const server = createServer({ maxHeaderSize: 16_384 }, handlerFor(gateway, settings));
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000; // longer than the load balancers' in front
  takeOver(stopper(server, gateway));
  server.on('error', (error) => fail(error));
  server.listen(settings.port, settings.host, () => {
    const { address, port } = server.address();
    log('listening', { url: `http://${address}:${port}/graphql` });
  });
}

function fail(error) {
  log('not started', { error: String(error?.message ?? error) });
  process.exit(1);
}

main().catch(fail);
