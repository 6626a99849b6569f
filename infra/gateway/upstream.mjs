// How a subgraph is called: with the caller's own token, with proof that it is us who call,
// and once more when it was not there yet.

const FORWARDED = ['authorization', 'accept-language', 'x-request-id'];
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const BUSY = new Set([502, 503, 504]);
const PAUSES = [100, 250, 600]; // milliseconds, each lengthened by up to a half

/** A plugin that writes the headers of every call to a subgraph, of repeated ones too.
 *
 * They are made anew from the request each call belongs to and from nothing else: a client
 * cannot set the secret, and a call that belongs to no request is not made at all.
 */
export function useUpstream({ secret, production }) {
  const pauseWanted = new WeakMap(); // by request: the Retry-After of a subgraph
  return {
    onFetch({ executionRequest, options, setOptions, fetchFn, setFetchFn }) {
      const request = executionRequest?.context?.request;
      if (!request) throw new Error('a subgraph is called for a request only');
      const headers = { ...options.headers };
      for (const name of FORWARDED) {
        const value = request.headers.get(name);
        if (value !== null) headers[name] = value;
      }
      if (secret) headers['x-gateway-secret'] = secret;
      // TLS ends before us; the subgraphs would redirect what does not say so.
      if (production) headers['x-forwarded-proto'] = 'https';
      setOptions({ ...options, headers });
      setFetchFn(patient(fetchFn, executionRequest.operationType !== 'mutation'));
      return ({ response }) => {
        const pause = response.headers.get('retry-after');
        if (pause !== null) pauseWanted.set(request, pause);
      };
    },
    onResponse({ request, response }) {
      const pause = pauseWanted.get(request);
      if (pause !== undefined) response.headers.set('retry-after', pause);
    },
  };
}

/** fetch with a few more attempts. What may have arrived is repeated for queries only. */
function patient(fetchFn, isQuery) {
  return async function fetchPatiently(url, options, ...rest) {
    for (const pause of PAUSES) {
      try {
        const response = await fetchFn(url, options, ...rest);
        if (!isQuery || !BUSY.has(response.status) || asksForMore(response, pause)) return response;
        await response.text(); // gives the connection back
      } catch (error) {
        if (!mayRepeat(error, isQuery) || options?.signal?.aborted) throw error;
      }
      await wait(pause * (1 + Math.random() / 2), options?.signal);
    }
    return fetchFn(url, options, ...rest);
  };
}

/** Whether a busy subgraph wants a longer pause than we make: then the caller shall decide. */
function asksForMore(response, pause) {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return !(seconds * 1000 <= pause * 2);
}

function mayRepeat(error, isQuery) {
  const code = error?.code ?? error?.cause?.code;
  return NOT_SENT.has(code) || (isQuery && BROKEN_OFF.has(code));
}

function wait(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
