import type { KeyboardEvent, ReactNode } from 'react';
import type { Layout } from './layout';
import type { Edit, RowMenu, Selection } from './types';

/** What a page gives the grid besides rows and columns. */
export type GridProps<Row> = {
  /** Name of the table for readers. */
  label: string;
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  /** The next best action, a quiet button at the end of the row. */
  rowAction?: (row: Row) => ReactNode;
  actionWidth?: number;
  rowMenu?: RowMenu<Row>;
  selection?: Selection;
  onSelect?: (selection: Selection) => void;
  /** `group` is a heading row, `off` a row that no longer counts, `flash` one that somebody else changed. */
  rowLook?: (row: Row) => 'group' | 'off' | 'flash' | undefined;
  /** Full width below a row: a refusal, the price trail. */
  below?: (row: Row) => ReactNode;
  onEdit?: (edits: Edit<Row>[]) => void;
  /** Keys of the page's own on the active row; true when it was taken. */
  onKey?: (event: KeyboardEvent, row: Row, column: string) => boolean;
  /** Row that the side panel shows. */
  current?: string | null;
  onCurrent?: (row: Row) => void;
  /** Column where the cursor starts; the first without. */
  home?: string;
  /** Puts the cursor on this cell and the keyboard into the grid; a new object goes again. */
  goTo?: { row: string; column: string } | null;
};

export type Cursor = { row: number; col: number; /** Other end of the marked rows. */ anchor: number };
export type Editing = { text: string; /** Started by typing: arrows leave the cell. */ typed: boolean };

/** Stable callbacks of the grid for its rows. */
export type GridApi = {
  put: (row: number, col: number, extend?: boolean) => void;
  edit: (row: number, col: number) => void;
  change: (text: string) => void;
  commit: (rows: number, cols: number) => void;
  cancel: () => void;
  select: (row: number, to: boolean) => void;
  open: (row: number) => void;
  menu: (row: number | null) => void;
  focus: () => void;
};

export type GridData<Row> = GridProps<Row> & { rows: readonly Row[]; layout: Layout<Row> };
