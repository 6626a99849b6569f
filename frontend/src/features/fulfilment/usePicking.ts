import { useCallback, useEffect, useRef } from 'react';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import type { Decimal } from '@/lib/decimal';
import { useKept } from '@/lib/useKept';
import { useOnline } from '@/lib/useOnline';
import { unsavedPicks, type Pickable, type Picks } from './picks';

const RecordPicksDocument = graphql(`
  mutation RecordPicks($input: RecordPicksInput!) {
    recordPicks(input: $input) {
      shipment {
        id
        lines {
          id
          picked
        }
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const QUIET_MS = 800;

type Options = { shipmentId: string; key: string; lines: readonly Pickable[]; enabled: boolean };

/** What lies ready, kept on this device at once and sent when the hand rests or the network is back. */
export function usePicking({ shipmentId, key, lines, enabled }: Options) {
  const [picks, setPicks, forget] = useKept<Picks>(`pick.${key}`, {});
  const { run, busy, refused, failure } = useCommand(RecordPicksDocument);
  const online = useOnline();
  const sending = useRef(false);

  const flush = useCallback(async () => {
    const rows = unsavedPicks(lines, picks);
    if (!enabled || rows.length === 0) return true;
    if (sending.current) return false;
    sending.current = true;
    const outcome = await run({ shipmentId, lines: rows });
    sending.current = false;
    return outcome.ok;
  }, [enabled, lines, picks, run, shipmentId]);

  useEffect(() => {
    if (!online || !enabled) return undefined;
    const timer = setTimeout(() => void flush(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [flush, online, enabled]);

  const set = useCallback((change: Picks) => setPicks((before) => ({ ...before, ...change })), [setPicks]);
  const one = useCallback((lineId: string, quantity: Decimal) => set({ [lineId]: quantity }), [set]);
  return { picks, set, one, flush, forget, saving: busy, refused, failure };
}
