import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { failureOf, type Failure } from './failure';
import { useLive } from './useLive';

type Connection<Row> = { readonly edges: ReadonlyArray<{ readonly node: Row }>; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }; readonly totalCount?: number };

export type Rows<Row> = {
  rows: Row[];
  /** Of all that match, counted up to 10,000; null before the first answer. */
  total: number | null;
  hasMore: boolean;
  more: () => void;
  loading: boolean;
  failure: Failure | null;
  again: () => void;
};

const noTopics = 'none';

/**
 * A list that grows page by page: `useRows(ShipmentsDocument, { state }, (data) => data.shipments, 'shipments')`.
 * The document takes $after; `of` is a constant function. Live topics load it anew.
 */
export function useRows<Data, Variables extends AnyVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  of: (data: Data) => Connection<Row>,
  topics = noTopics,
  pause = false,
): Rows<Row> {
  const client = useClient();
  const text = JSON.stringify(variables);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text says whether they changed
  const given = useMemo(() => variables as unknown as Variables, [text]);
  const [{ data, error, fetching }, ask] = useQuery<Data, Variables>({ query: document, variables: given, pause });
  const [further, setFurther] = useState<{ text: string; pages: Connection<Row>[] }>({ text, pages: [] });
  const [loadingMore, setLoadingMore] = useState(false);
  // A refused query has the data null, whatever the types say.
  const first = useMemo(() => (data ? of(data) : null), [data, of]);
  const pages = useMemo(() => (first ? [first, ...(further.text === text ? further.pages : [])] : []), [first, further, text]);
  const last = pages.at(-1)?.pageInfo;

  const again = useCallback(() => {
    setFurther({ text: '', pages: [] });
    ask({ requestPolicy: 'network-only' });
  }, [ask]);
  useLive(topics, again);

  const more = useCallback(async () => {
    if (!last?.hasNextPage || loadingMore) return;
    setLoadingMore(true);
    const answer = await client.query(document, { ...given, after: last.endCursor }, { requestPolicy: 'network-only' });
    setLoadingMore(false);
    if (!answer.data) return;
    const page = of(answer.data);
    setFurther((before) => ({ text, pages: [...(before.text === text ? before.pages : []), page] }));
  }, [client, document, given, last, loadingMore, of, text]);

  return {
    rows: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    total: first?.totalCount ?? null,
    hasMore: Boolean(last?.hasNextPage),
    more: () => void more(),
    loading: fetching || loadingMore,
    failure: error ? failureOf(error) : null,
    again,
  };
}
