import { formatDocument, makeOperation, type Operation } from '@urql/core';
import { fromValue, pipe, subscribe } from 'wonka';
import { expect, test } from 'vitest';
import { makeClient } from './client';
import { addressExchange } from './exchanges';
import { storedDocument } from './storedDocument';

const client = makeClient();
const asked = (document: ReturnType<typeof storedDocument>) => client.createRequestOperation('query', { key: 1, query: document, variables: {} });

/** The operation as it goes on to the cache and the network. */
function addressed(operation: Operation): Operation {
  const seen: Operation[] = [];
  const forward = (operations: Parameters<ReturnType<typeof addressExchange>>[0]) => {
    pipe(operations, subscribe((each) => { seen.push(each); }));
    return fromValue(undefined) as never;
  };
  addressExchange({ client, forward, dispatchDebug: () => {} })(fromValue(operation));
  return seen[0] as Operation;
}

test('each document goes to the endpoint it was written for, by its hash', () => {
  expect(addressed(asked(storedDocument('h1', '{ orders { id } }', 'tenant'))).context.url).toBe('/graphql');
  const platform = addressed(asked(storedDocument('h2', '{ links { id } }', 'platform')));
  expect(platform.context.url).toBe('/graphql/platform');
  expect(platform.extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: 'h2' } });
});

test('what the cache asks again after a mutation goes where it went before', () => {
  const first = addressed(asked(storedDocument('h3', '{ links { id } }', 'platform')));
  const again = { ...makeOperation('query', first, first.context), query: formatDocument(first.query) } as Operation;
  expect(addressed(again).context.url).toBe('/graphql/platform');
  expect(addressed(again).extensions).toEqual(first.extensions);
});
