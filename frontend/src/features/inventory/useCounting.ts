import { useCallback, useEffect, useRef } from 'react';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import type { Decimal } from '@/lib/decimal';
import { useKept } from '@/lib/useKept';
import { useOnline } from '@/lib/useOnline';
import { unsaved, type Entered, type Line } from './countSheet';

const RecordCountsDocument = graphql(`
  mutation RecordCounts($input: RecordCountsInput!) {
    recordCounts(input: $input) {
      count {
        id
        lines {
          id
          counted
        }
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const QUIET_MS = 800;

type Options = { countId: string; key: string; lines: readonly Line[]; enabled: boolean };

/** What is counted, kept on this device at once and sent when the hand rests or the network is back. */
export function useCounting({ countId, key, lines, enabled }: Options) {
  const [entered, setEntered, forget] = useKept<Entered>(`count.${key}`, {});
  const { run, busy, refused, failure } = useCommand(RecordCountsDocument);
  const online = useOnline();
  const sending = useRef(false);

  const flush = useCallback(async () => {
    const rows = unsaved(lines, entered);
    if (!enabled || rows.length === 0) return true;
    if (sending.current) return false;
    sending.current = true;
    const outcome = await run({ countId, lines: rows });
    sending.current = false;
    return outcome.ok;
  }, [countId, enabled, entered, lines, run]);

  useEffect(() => {
    if (!online || !enabled) return undefined;
    const timer = setTimeout(() => void flush(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [flush, online, enabled]);

  const set = useCallback((lineId: string, counted: Decimal) => setEntered((before) => ({ ...before, [lineId]: counted })), [setEntered]);
  return { entered, set, flush, forget, saving: busy, refused, failure };
}
