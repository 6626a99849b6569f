import { makeOperation, type CombinedError, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { isSessionLost, isSignedIn, loseSession, onSession } from '@/lib/session';
import { failureOf } from './failure';
import { endpointOf, hashOf } from './storedDocument';
import { fromPromise, filter, makeSubject, map, merge, mergeMap, pipe, tap } from 'wonka';

const addresses = { tenant: '/graphql', platform: '/graphql/platform' } as const;

/** Sends each document to the endpoint it was written for, by its hash where the build knows one. */
export const addressExchange: Exchange = ({ forward }) => (operations) =>
  pipe(
    operations,
    map((operation) => {
      if (operation.kind === 'teardown') return operation;
      const hash = hashOf(operation.query);
      const extensions = hash ? { ...operation.extensions, persistedQuery: { version: 1 as const, sha256Hash: hash } } : operation.extensions;
      // Asked again by the cache, a document is another object that nobody has marked: it goes where it went before.
      const url = endpointOf(operation.query) === 'platform' ? addresses.platform : (operation.context.url ?? addresses.tenant);
      const addressed = makeOperation(operation.kind, operation, { ...operation.context, url });
      return { ...addressed, extensions } as Operation;
    }),
    forward,
  );

const saysNobody = (error: CombinedError | undefined) =>
  error !== undefined && (failureOf(error).kind === 'session' || failureOf(error).code === 'FORBIDDEN');

/** Whether the answer is a refusal only because nobody is signed in any more. */
async function isOfLostSession(result: OperationResult): Promise<boolean> {
  if (!saysNobody(result.error)) return false;
  return isSessionLost() || !(await isSignedIn());
}

/**
 * Holds back what was refused because the session has ended, and asks again once it is regained:
 * the page below keeps what was typed, and a mutation keeps its key.
 */
export const sessionExchange: Exchange = ({ forward }) => (operations) => {
  const again = makeSubject<Operation>();
  const waiting = new Map<number, Operation>();
  onSession(() => {
    if (isSessionLost()) return;
    const held = [...waiting.values()];
    waiting.clear();
    held.forEach((operation) => again.next(operation));
  });
  const asked = pipe(
    operations,
    tap((operation) => {
      if (operation.kind === 'teardown') waiting.delete(operation.key);
    }),
  );
  return pipe(
    forward(merge([asked, again.source])),
    mergeMap((result) => fromPromise(isOfLostSession(result).then((isLost) => ({ result, isLost })))),
    tap(({ result, isLost }) => {
      if (!isLost) return;
      waiting.set(result.operation.key, result.operation);
      loseSession();
    }),
    filter(({ isLost }) => !isLost),
    map(({ result }) => result),
  );
};
