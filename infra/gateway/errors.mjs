// What a client may read of an error: the subgraphs' own refusals as they are, the rest masked.
import { GraphQLError } from 'graphql';

// Set by the runtime when a subgraph could not be reached or did not answer GraphQL.
const UNREACHABLE = new Set([
  'DOWNSTREAM_SERVICE_ERROR',
  'SUBREQUEST_HTTP_ERROR',
  'RESPONSE_VALIDATION_FAILED',
  'GATEWAY_TIMEOUT',
]);
// What the runtime adds to extensions for its own use: addresses, documents, answers.
const INTERNAL = ['request', 'response', 'http', 'serviceName', 'stacktrace', 'originalError'];
const SUGGESTION = /\s*Did you mean [\s\S]*\?/;
const STATUSES = { UNAUTHENTICATED: 401, TOKEN_REFUSED: 401, THROTTLED: 429 };

/** Turns any error of an execution into one that may leave the house. */
export function maskerFor({ production, log }) {
  return function maskError(error) {
    const { code, serviceName } = error?.extensions ?? {};
    if (!(error instanceof GraphQLError || error?.name === 'GraphQLError')) {
      log('gateway error', { error: String(error?.stack ?? error) });
      return shown(error, 'Something went wrong on our side.', { code: 'INTERNAL' });
    }
    if (UNREACHABLE.has(code)) {
      log('subgraph unavailable', { subgraph: serviceName, code, error: error.message });
      const sentence = 'This part of the answer is not available right now; try again shortly.';
      return shown(error, sentence, { code: 'SUBGRAPH_UNAVAILABLE' });
    }
    if (isBug(error)) {
      log('gateway error', { error: String(error.originalError.stack) });
      return shown(error, 'Something went wrong on our side.', { code: 'INTERNAL' });
    }
    const message = production ? error.message.replace(SUGGESTION, '') : error.message;
    return shown(error, message, cleaned(error.extensions));
  };
}

/** Whether an exception of the gateway's own code hides in a GraphQL error. */
function isBug(error) {
  const cause = error.originalError;
  return Boolean(cause) && cause.name !== 'GraphQLError' && !error.extensions?.code;
}

function shown(error, message, extensions) {
  const { nodes, source, positions, path } = error ?? {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function cleaned(extensions) {
  const kept = { ...extensions };
  for (const name of INTERNAL) delete kept[name];
  return kept;
}

/** The HTTP status of an answer that has errors only, where one of them asks for it. */
export function statusOf(result) {
  if (result.data !== null && result.data !== undefined) return undefined;
  const codes = (result.errors ?? []).map((error) => STATUSES[error.extensions?.code]);
  return codes.find((status) => status !== undefined);
}
