import type { Selection } from './types';

export const nothingSelected: Selection = { keys: new Set(), all: false };

/** The row alone switches; from a range all become what the last one was not. */
export function selectRow<Row>({ keys }: Selection, rows: readonly Row[], rowKey: (row: Row) => string, from: number, to: number): Selection {
  const next = new Set(keys);
  const last = rows[to];
  const on = last !== undefined && !keys.has(rowKey(last));
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (on) next.add(rowKey(row));
    else next.delete(rowKey(row));
  }
  return { keys: next, all: false };
}

export function selectLoaded<Row>({ keys }: Selection, rows: readonly Row[], rowKey: (row: Row) => string): Selection {
  const every = rows.length > 0 && rows.every((row) => keys.has(rowKey(row)));
  return every ? nothingSelected : { keys: new Set(rows.map(rowKey)), all: false };
}
