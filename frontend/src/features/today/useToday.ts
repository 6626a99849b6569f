import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '@/graphql';
import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { keptOffline } from '@/graphql/kept';
import { useLive } from '@/graphql/useLive';
import { ItemFragment, TodayDocument, TodayKindDocument } from './documents';
import { groupsOf } from './groups';

const FIRST = 8; // of each kind

/** What waits, grouped by verb, kept up to date; `full` is the kind of which all are shown. */
export function useToday(full: WorkKind | null) {
  const [{ data, error, fetching }, ask] = useQuery({ query: TodayDocument, variables: { first: FIRST }, context: keptOffline });
  const [rest, askRest] = useQuery({ query: TodayKindDocument, variables: { kind: full ?? 'ORDER_TO_CONFIRM' }, pause: full === null });
  const again = useCallback(() => {
    ask({ requestPolicy: 'network-only' });
    if (full) askRest({ requestPolicy: 'network-only' });
  }, [ask, askRest, full]);
  useLive('worklist', again);

  const all = full ? rest.data?.workItems.edges : undefined;
  const groups = useMemo(
    () => groupsOf((data?.workList.groups ?? []).map(({ kind, count, mayAct, items }) => ({
      kind, count, mayAct, items: readFragment(ItemFragment, kind === full && all ? all.map(({ node }) => node) : items),
    }))),
    [data, full, all],
  );
  const failed = Boolean(error) && !data;
  return { groups, total: data?.workList.total ?? 0, lead: data?.workList.lead ?? null, loading: fetching && !data, failed, ready: data !== undefined, again };
}

export type Today = ReturnType<typeof useToday>;
