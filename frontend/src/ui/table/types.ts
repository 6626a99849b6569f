import type { ReactNode } from 'react';
import type { MenuItem } from '../Menu';

/** How a column can be filtered; the choice itself is a Filter in the address. */
export type FilterAs =
  | { kind: 'text' }
  | { kind: 'choice'; options: { value: string; label: string }[] }
  | { kind: 'number'; unit?: string }
  | { kind: 'day' };

export type Filter =
  | { kind: 'text'; value: string }
  | { kind: 'choice'; values: string[] }
  | { kind: 'range'; from: string | null; to: string | null };

export type Sort = { key: string; down: boolean };

/** A chosen column: its place is its place in the list. */
export type Chosen = { key: string; width?: number; frozen?: boolean };

/** What a table shows; all of it is in the address. */
export type TableState = {
  sort: Sort[];
  filters: Record<string, Filter>;
  /** null: as the page defined them. */
  columns: Chosen[] | null;
  q: string;
  view: string | null;
};

export type SavedView = { key: string; label: string; /** encodeTable(state) when it was saved. */ query: string; shared?: boolean; count?: number };

export type CellEdit<Row> = {
  value: (row: Row) => string;
  /** Typed or pasted text → the value to write; null refuses it and keeps the cell open. */
  parse?: (text: string, row: Row) => string | null;
  can?: (row: Row) => boolean;
  /** The written value is refused where it stands: Enter does not move on. */
  holds?: (value: string, row: Row) => boolean;
  /** Name of the cell for readers: product, unit, price, state. */
  says?: (row: Row) => string;
};

export type Edit<Row> = { row: Row; key: string; before: string; value: string };

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Second line below the cell on narrow grids (what the columns that left would have said). */
  second?: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** Pixels; a column with `grow` takes what is left, never below `width`. */
  width?: number;
  grow?: boolean;
  /** Sortable; the key goes into the address. */
  sort?: boolean;
  filter?: FilterAs;
  /** 1 or nothing: always there. Higher numbers leave first when the grid is narrow. */
  priority?: number;
  /** In the chooser, not shown until chosen. */
  hidden?: boolean;
  freeze?: 'start' | 'end';
  /** Plain value: for export, hover, copying, and sorting and filtering of `local` tables. */
  value?: (row: Row) => string | number | null | undefined;
  /** The value is a decimal number: sorts and exports as one. */
  number?: boolean;
  edit?: CellEdit<Row>;
};

export type Selection = { keys: ReadonlySet<string>; /** All that match, loaded or not. */ all: boolean };

export type TotalsRow = { /** Says what it sums: "19 lines, one is a return". */ label: ReactNode; cells: Record<string, ReactNode>; /** The one figure for which the phone has room, below the last row. */ phone?: ReactNode };

export type RowMenu<Row> = (row: Row) => MenuItem[];
