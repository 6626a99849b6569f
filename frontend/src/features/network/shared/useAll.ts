import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect } from 'react';
import { useRows, type Rows } from '@/graphql/useRows';

const PAGE = 100;
const MOST = 2000;

type Connection<Row> = Parameters<typeof useRows<unknown, AnyVariables, Row>>[2] extends (data: unknown) => infer C ? C : never;

/** Every row of a list that is not long: partners, grants. Further pages come by themselves. */
export function useAll<Data, Variables extends AnyVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after' | 'first'>,
  of: (data: Data) => Connection<Row>,
  topics?: string,
  pause?: boolean,
): Rows<Row> & { complete: boolean } {
  const found = useRows(document, { ...variables, first: PAGE } as unknown as Omit<Variables, 'after'>, of, topics, pause);
  const { rows, hasMore, loading, more } = found;
  const wants = hasMore && !loading && rows.length < MOST;
  useEffect(() => {
    if (wants) more();
  }, [wants, more]);
  return { ...found, complete: found.total !== null && !hasMore };
}
