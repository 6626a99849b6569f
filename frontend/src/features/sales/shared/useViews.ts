import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import type { SavedView } from '@/ui/table/types';

const SavedViewsDocument = graphql(`
  query SavedViews($page: String!) {
    savedViews(page: $page, first: 50) {
      edges {
        node {
          id
          name
          state
          isShared
          isMine
        }
      }
    }
  }
`);

const SaveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      view {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Kept = { query?: string };
type ToSave = { label: string; query: string; shared: boolean };

/** One's own views of a page and those colleagues share, after those everybody has. */
export function useViews(page: string, given: SavedView[]) {
  const [{ data }, ask] = useQuery({ query: SavedViewsDocument, variables: { page } });
  const { run } = useCommand(SaveViewDocument);
  const kept = useMemo(
    () => (data?.savedViews.edges ?? []).map(({ node }) => ({ key: node.id, label: node.name, query: (node.state as Kept).query ?? '', shared: node.isShared })),
    [data],
  );
  const save = async ({ label, query, shared }: ToSave) => {
    const { ok } = await run({ page, name: label, state: { query }, isShared: shared });
    if (ok) ask({ requestPolicy: 'network-only' });
  };
  return { views: [...given, ...kept], save };
}
