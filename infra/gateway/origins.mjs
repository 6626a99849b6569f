// Which web pages may read our answers (CORS). Tokens are typed in, never sent by a browser on
// its own, so any page may where nothing else is said; production lists them.

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, accept-language, x-request-id',
  'access-control-max-age': '600',
};

/** Marks the response; true when the request was only the browser's question beforehand. */
export function answerOrigin(origins, request, response) {
  const origin = request.headers.origin;
  if (origin && (origins.includes('*') || origins.includes(origin))) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
  }
  response.setHeader('vary', 'Origin');
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) {
    return false;
  }
  response.writeHead(204, response.hasHeader('access-control-allow-origin') ? PREFLIGHT : {});
  response.end();
  return true;
}
