import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { readFragment, type FragmentType } from '@/graphql';
import { useRows } from '@/graphql/useRows';
import { KNOWN, OPEN } from './answers';
import { StagedLineFragment, StagedLinesDocument, StagingDocument } from './documents';

type Connection = { edges: { node: FragmentType<typeof StagedLineFragment> }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
const empty: Connection = { edges: [], pageInfo: { hasNextPage: false } };
const linesIn = (data: { staging?: { lines: Connection } | null }) => data.staging?.lines ?? empty;

const PAGE = 100;

function useLines(id: string, statuses: typeof OPEN | null, pause: boolean) {
  const found = useRows(StagedLinesDocument, { id, statuses, first: PAGE }, linesIn, 'none', pause);
  const { rows } = found;
  const lines = useMemo(() => rows.map((row) => readFragment(StagedLineFragment, row)), [rows]);
  return { ...found, lines };
}

export type Line = ReturnType<typeof useLines>['lines'][number];

/** What was pasted and what became of it: all of it, what is open, what is recognised. */
export function useStaging(id: string) {
  const pause = id === '';
  const [{ data, error, fetching }, ask] = useQuery({ query: StagingDocument, variables: { id }, pause });
  const typed = useLines(id, null, pause);
  const open = useLines(id, OPEN, pause);
  const known = useLines(id, KNOWN, pause);
  const again = useCallback(() => {
    ask({ requestPolicy: 'network-only' });
    [typed, open, known].forEach((each) => each.again());
  }, [ask, typed, open, known]);
  return { staging: data?.staging ?? null, missing: !fetching && data !== undefined && !data.staging, error, typed, open, known, again };
}
