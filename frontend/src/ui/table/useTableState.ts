import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isLeaving } from '@/lib/leaving';
import { decodeTable, emptyTable, encodeTable, nextSort } from './state';
import type { Chosen, Filter, SavedView, TableState } from './types';

export type TableControl = {
  state: TableState;
  set: (change: Partial<TableState>) => void;
  sortBy: (key: string, addLevel: boolean) => void;
  setFilter: (key: string, filter: Filter | null) => void;
  clearFilters: () => void;
  setColumns: (columns: Chosen[] | null) => void;
  openView: (view: SavedView | null) => void;
  /** state as text, to save as a view. */
  query: () => string;
};

type Options = { /** Second and further tables on a page have a prefix. */ name?: string; defaults?: Partial<TableState> };

/** An empty state must not read as "the page's defaults" when those are not empty: it says so in the address. */
function written(state: TableState, base: TableState, now: URLSearchParams, prefix: string): URLSearchParams {
  const empty = encodeTable(state).size === 0 && encodeTable(base).size > 0;
  return encodeTable(empty ? { ...state, view: 'all' } : state, now, prefix);
}

/** Filters, sorting, columns and view of a table; the address of the page is where they live. */
export function useTableState({ name = '', defaults }: Options = {}): TableControl {
  const [params, setParams] = useSearchParams();
  const prefix = name && `${name}.`;
  const base = useMemo(() => ({ ...emptyTable, ...defaults }), [defaults]);
  const state = useMemo(() => decodeTable(params, base, prefix), [params, base, prefix]);
  const change = useCallback(
    (next: (before: TableState) => TableState) => {
      if (isLeaving()) return; // a search that was still being typed
      setParams((now) => written(next(decodeTable(now, base, prefix)), base, now, prefix), { replace: true });
    },
    [setParams, base, prefix],
  );
  return useMemo<TableControl>(() => ({
    state,
    set: (part) => change((before) => ({ ...before, ...part })),
    sortBy: (key, addLevel) => change((before) => ({ ...before, sort: nextSort(before.sort, key, addLevel) })),
    setFilter: (key, filter) => change((before) => {
      const others = Object.fromEntries(Object.entries(before.filters).filter(([name]) => name !== key));
      return { ...before, filters: filter ? { ...others, [key]: filter } : others };
    }),
    clearFilters: () => change((before) => ({ ...before, filters: {}, q: '' })),
    setColumns: (columns) => change((before) => ({ ...before, columns })),
    openView: (view) => change(() => (view ? { ...decodeTable(new URLSearchParams(view.query)), view: view.key } : base)),
    query: () => encodeTable({ ...state, view: null }).toString(),
  }), [state, change, base]);
}
