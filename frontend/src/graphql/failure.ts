import type { CombinedError } from '@urql/core';

/**
 * Why a question got no answer.
 * network: it did not arrive; old: the server has gone on to a newer version of this page;
 * busy: too much at once; refusal: the server says no, in words; fault: its own mistake, with a reference.
 */
export type FailureKind = 'network' | 'session' | 'old' | 'busy' | 'refusal' | 'fault';
export type Failure = { kind: FailureKind; code: string; message: string; reference: string | null };

const kinds: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'session',
  PERSISTED_QUERY_NOT_FOUND: 'old',
  THROTTLED: 'busy',
  INTERRUPTED: 'busy',
  INTERNAL: 'fault',
  INTERNAL_SERVER_ERROR: 'fault',
};

type Extensions = { code?: string; number?: string };

export function failureOf(error: CombinedError): Failure {
  if (error.networkError) return { kind: 'network', code: 'NETWORK', message: '', reference: null };
  const [first] = error.graphQLErrors;
  const extensions = (first?.extensions ?? {}) as Extensions;
  const code = extensions.code ?? '';
  return {
    kind: kinds[code] ?? (code ? 'refusal' : 'fault'),
    code,
    message: first?.message ?? '',
    reference: extensions.number ?? null,
  };
}
