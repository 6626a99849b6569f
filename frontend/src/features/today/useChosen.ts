import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHotkey } from '@/ui/useHotkey';
import type { Item } from './documents';
import { keyOfItem, neighbour } from './groups';

/** The row that is looked at. Beside the list there always is one; over it (phone, tablet) only once opened. */
export function useChosen(rows: readonly Item[], beside: boolean) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const keys = useMemo(() => rows.map(keyOfItem), [rows]);
  const chosen = wanted && keys.includes(wanted) ? wanted : beside ? (keys[0] ?? null) : null;
  // What has gone from the list leaves its place to its neighbour, whoever did it.
  const latest = useRef({ rows, chosen });
  useEffect(() => {
    latest.current = { rows, chosen };
  });

  const leave = useCallback(() => {
    const now = latest.current;
    const next = neighbour(now.rows, now.chosen);
    setWanted(next);
    if (!next) setOpened(false);
  }, []);
  const choose = useCallback((key: string) => {
    setWanted(key);
    setOpened(true);
  }, []);
  const move = (by: number) => {
    const at = chosen ? keys.indexOf(chosen) : -1;
    const next = keys[Math.min(keys.length - 1, Math.max(0, at + by))];
    if (next) setWanted(next);
  };
  useHotkey('J', () => move(1));
  useHotkey('↓', () => move(1));
  useHotkey('K', () => move(-1));
  useHotkey('↑', () => move(-1));
  return { chosen, opened, choose, close: useCallback(() => setOpened(false), []), leave };
}
