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
const INTERNAL = ['request', 'response', 'serviceName', 'stacktrace', 'originalError'];
const VARIABLE = /^Variable "\$/; // what graphql-js says of a value that does not fit
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
    return shown(error, production ? unsuggested(error.message) : error.message, kept(error));
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

function kept({ message, path, extensions }) {
  const left = { ...extensions };
  for (const name of INTERNAL) delete left[name];
  if (extensions?.serviceName) delete left.http; // the status is ours to choose
  if (!left.code && !path && VARIABLE.test(message)) left.code = 'BAD_USER_INPUT';
  return left;
}

/** A message without the names it would have guessed at. */
export function unsuggested(message) {
  return message.replace(SUGGESTION, '');
}

/** The HTTP status of an answer in which there is nothing but refusals of the caller. */
export function statusOf({ data, errors = [] }) {
  if (Object.values(data ?? {}).some((value) => value !== null)) return undefined;
  const statuses = new Set(errors.map((error) => STATUSES[error.extensions?.code]));
  return statuses.size === 1 ? [...statuses][0] : undefined;
}
