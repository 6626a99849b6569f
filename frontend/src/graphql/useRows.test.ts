import { Client, CombinedError, gql, type Exchange } from '@urql/core';
import { renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { Provider } from 'urql';
import { expect, test } from 'vitest';
import { map, pipe } from 'wonka';
import { useRows } from './useRows';

type Data = { orders: { edges: { node: string }[]; pageInfo: { hasNextPage: boolean } } };

const error = new CombinedError({ graphQLErrors: [{ message: 'Quote 4711.', extensions: { code: 'INTERNAL', number: '4711' } }] });
const refuses: Exchange = () => (operations) => pipe(operations, map((operation) => ({ operation, data: null, error, stale: false, hasNext: false })));
const client = new Client({ url: 'http://x', exchanges: [refuses] });
const within = ({ children }: { children: ReactNode }) => createElement(Provider, { value: client }, children);
const ordersIn = (data: Data) => data.orders;

test('a list whose query was refused is empty and says why', async () => {
  const { result } = renderHook(() => useRows<Data, Record<string, never>, string>(gql('{ orders }'), {}, ordersIn), { wrapper: within });
  await waitFor(() => expect(result.current.failure?.reference).toBe('4711'));
  expect(result.current.rows).toEqual([]);
});
