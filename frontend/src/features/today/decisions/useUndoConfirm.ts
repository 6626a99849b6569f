import { useCallback } from 'react';
import { useClient } from 'urql';
import { useCommand } from '@/graphql/useCommand';
import { done } from '@/ui/notices';
import { useText } from '../useText';
import { UndoConfirmDocument, UndoRunDocument } from './salesDocuments';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const TRIES = 20;

/** Takes a promise back; `refused` gets the sentence when somebody has acted on it already. */
export function useUndoConfirm(refused: (text: string) => void, again: () => void) {
  const t = useText();
  const client = useClient();
  const { run } = useCommand(UndoConfirmDocument);
  return useCallback(
    async (id: string, number: string) => {
      const outcome = await run({ orderIds: [id] });
      const runId = outcome.ok ? outcome.payload.run?.id : undefined;
      if (!runId) {
        refused(t('undoRefused', { number, why: outcome.ok ? '' : (outcome.refused[0]?.message ?? '') }));
        return;
      }
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { data } = await client.query(UndoRunDocument, { id: runId }, { requestPolicy: 'network-only' }).toPromise();
        const [item] = data?.bulkRun?.items ?? [];
        if (data?.bulkRun?.isFinished && item) {
          if (item.state === 'REFUSED') refused(t('undoRefused', { number, why: item.message }));
          else done(t('confirm.undone', { number }));
          again();
          return;
        }
        await pause(400);
      }
    },
    [client, run, refused, again, t],
  );
}
