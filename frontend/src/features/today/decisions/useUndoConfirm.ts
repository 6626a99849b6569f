import type { Client } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { useCommand } from '@/graphql/useCommand';
import { done } from '@/ui/notices';
import { useText } from '../useText';
import { UndoConfirmDocument, UndoRunDocument } from './undoDocuments';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const TRIES = 20;
const EVERY_MS = 400;

/** What became of the one order of a run; null where it has not ended in eight seconds. */
async function outcomeOf(client: Client, id: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { data } = await client.query(UndoRunDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    const run = data?.bulkRun;
    if (run?.isFinished) return run.items[0] ?? null;
    await pause(EVERY_MS);
  }
  return null;
}

/** Takes a promise back; `refused` gets the sentence when somebody has acted on it already. */
export function useUndoConfirm(refused: (text: string) => void, again: () => void) {
  const t = useText();
  const client = useClient();
  const { run } = useCommand(UndoConfirmDocument);
  return useCallback(
    async (id: string, number: string) => {
      const started = await run({ orderIds: [id] });
      const runId = started.ok ? started.payload.run?.id : undefined;
      const item = runId ? await outcomeOf(client, runId) : null;
      if (item?.state === 'DONE') done(t('undone', { number }));
      else refused(t('undoRefused', { number, why: item?.message ?? (started.ok ? '' : (started.refused[0]?.message ?? '')) }));
      again();
    },
    [client, run, refused, again, t],
  );
}
