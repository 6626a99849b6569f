import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '@/graphql/useCommand';
import { BulkRunDocument, ConfirmOrdersDocument, UndoConfirmOrdersDocument } from './bulkDocuments';

const EVERY_MS = 700;

/** Watches a run until it is finished. */
function useRun(id: string | null) {
  const [{ data }, ask] = useQuery({ query: BulkRunDocument, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'network-only' });
  const run = id !== null && data?.bulkRun?.id === id ? data.bulkRun : null;
  const going = id !== null && !run?.isFinished;
  useEffect(() => {
    if (!going) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY_MS);
    return () => clearInterval(timer);
  }, [going, ask]);
  return run;
}

export type BulkRun = NonNullable<ReturnType<typeof useRun>>;

/** Confirming many orders and taking that back: start it, and watch how far it is. */
export function useBulk() {
  const [started, setStarted] = useState<{ id: string; undo: boolean } | null>(null);
  const confirm = useCommand(ConfirmOrdersDocument);
  const undo = useCommand(UndoConfirmOrdersDocument);
  const run = useRun(started?.id ?? null);
  const start = useCallback(async (orderIds: string[], partial: boolean) => {
    const outcome = await confirm.run({ orderIds, partial });
    if (outcome.ok && outcome.payload.run) setStarted({ id: outcome.payload.run.id, undo: false });
  }, [confirm]);
  const takeBack = useCallback(async (orderIds: string[]) => {
    const outcome = await undo.run({ orderIds });
    if (outcome.ok && outcome.payload.run) setStarted({ id: outcome.payload.run.id, undo: true });
  }, [undo]);
  const close = useCallback(() => setStarted(null), []);
  const { refused, failure } = started?.undo ? undo : confirm;
  return { run, isUndo: Boolean(started?.undo), busy: confirm.busy || undo.busy, started: started !== null, refused, failure, start, takeBack, close };
}

export type Bulk = ReturnType<typeof useBulk>;
