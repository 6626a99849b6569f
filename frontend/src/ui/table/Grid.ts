import type { KeyboardEvent } from 'react';
import type { Cursor, Editing, GridData } from './gridTypes';
import { noHistory, redo, remember, undo, type History } from './history';
import { actOf, type Act } from './keyboard';
import { blockEdits, canEdit, editOf, readBlock } from './paste';
import { selectRow } from './selecting';
import type { Edit } from './types';

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

export type GridState = { cursor: Cursor | null; editing: Editing | null; menu: number | null };

/** Keys of fields, of buttons in rows, and of what floats above (React hands those up here too) are not the grid's. */
function isForGrid({ currentTarget, target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target === currentTarget) return true;
  if (!currentTarget.contains(target) || target.closest('input:not([type=checkbox]), textarea, select')) return false;
  return (key !== 'Enter' && key !== ' ') || !target.closest('button, a, input');
}

/** Everything that changes inside a grid; one object so that callbacks stay the same while rows change. */
export class Grid<Row> {
  state: GridState = { cursor: null, editing: null, menu: null };
  private data: GridData<Row>;
  private history: History<Row> = noHistory<Row>();
  private page = 10;
  private lastSelected = 0;
  private show: (state: GridState) => void = () => {};
  private reveal: (row: number, col: number) => void = () => {};
  private focus: () => void = () => {};
  takeFocus = () => this.focus();

  constructor(data: GridData<Row>) {
    this.data = data;
  }

  know(data: GridData<Row>, page: number) {
    this.data = data;
    this.page = page;
  }

  attach(show: (state: GridState) => void, reveal: (row: number, col: number) => void, focus: () => void) {
    this.show = show;
    this.reveal = reveal;
    this.focus = focus;
  }

  private set(part: Partial<GridState>) {
    this.state = { ...this.state, ...part };
    this.show(this.state);
  }

  private get columns() {
    return this.data.layout.columns;
  }

  private cell() {
    const { cursor } = this.state;
    const row = cursor && this.data.rows[cursor.row];
    const column = cursor && this.columns[cursor.col];
    return cursor && row !== undefined && row !== null && column ? { cursor, row, column } : null;
  }

  put = (row: number, col: number, extend = false) => {
    const { rows, onCurrent } = this.data;
    if (rows.length === 0) return;
    const next = { row: clamp(row, 0, rows.length - 1), col: clamp(col, 0, this.columns.length - 1) };
    const anchor = extend ? (this.state.cursor?.anchor ?? next.row) : next.row;
    this.set({ cursor: { ...next, anchor }, editing: null, menu: null });
    this.reveal(next.row, next.col);
    const found = rows[next.row];
    if (found !== undefined) onCurrent?.(found);
  };

  private apply(edits: Edit<Row>[]) {
    if (edits.length === 0) return;
    this.history = remember(this.history, edits);
    this.data.onEdit?.(edits);
  }

  private step(take: typeof undo) {
    const found = take(this.history);
    if (!found) return;
    this.history = found[1];
    this.data.onEdit?.(found[0]);
  }

  private start(text: string | null) {
    const at = this.cell();
    if (!at || !canEdit(at.column, at.row)) return;
    this.set({ editing: { text: text ?? at.column.edit?.value(at.row) ?? '', typed: text !== null } });
  }

  edit = (row: number, col: number) => {
    this.put(row, col);
    this.start(null);
  };

  change = (text: string) => {
    if (this.state.editing) this.set({ editing: { ...this.state.editing, text } });
  };

  cancel = () => {
    this.set({ editing: null });
    this.focus();
  };

  /** Writes the open cell and moves on; text that is no value keeps it open. */
  commit = (rows: number, cols: number) => {
    const at = this.cell();
    const { editing } = this.state;
    if (!at || !editing) return;
    const { column, row, cursor } = at;
    if (column.edit?.parse && column.edit.parse(editing.text, row) === null) return;
    const edit = editOf(column, row, editing.text);
    this.set({ editing: null });
    if (edit) this.apply([edit]);
    this.focus();
    if (edit && column.edit?.holds?.(edit.value, row)) return;
    if (cols !== 0) this.sideways(cols);
    else if (rows !== 0) this.put(cursor.row + rows, cursor.col);
  };

  /** Tab in a cell that was open: the next cell that can be edited, on the next row after the last. */
  private sideways(cols: number) {
    const at = this.cell();
    if (!at) return;
    const editable = this.columns.flatMap(({ edit }, index) => (edit ? [index] : []));
    const next = cols > 0 ? editable.find((index) => index > at.cursor.col) : editable.findLast((index) => index < at.cursor.col);
    if (next !== undefined) this.put(at.cursor.row, next);
    else this.put(at.cursor.row + cols, (cols > 0 ? editable[0] : editable.at(-1)) ?? at.cursor.col);
  }

  select = (row: number, to: boolean) => {
    const { selection, onSelect, rows, rowKey } = this.data;
    if (!selection || !onSelect) return;
    onSelect(selectRow(selection, rows, rowKey, to ? this.lastSelected : row, row));
    this.lastSelected = row;
  };

  open = (row: number) => {
    const found = this.data.rows[row];
    if (found !== undefined) this.data.onOpen?.(found);
  };

  menu = (row: number | null) => this.set({ menu: row });

  private fill() {
    const at = this.cell();
    if (!at?.column.edit) return;
    const { cursor, column } = at;
    const [first, last] = [Math.min(cursor.row, cursor.anchor), Math.max(cursor.row, cursor.anchor)];
    const source = this.data.rows[first === last ? first - 1 : first];
    if (source === undefined) return;
    const text = column.edit?.value(source) ?? '';
    const targets = this.data.rows.slice(first === last ? first : first + 1, last + 1);
    this.apply(targets.flatMap((row) => editOf(column, row, text) ?? []));
  }

  private clear() {
    const at = this.cell();
    const edit = at && (editOf(at.column, at.row, '') ?? editOf(at.column, at.row, '0'));
    if (edit) this.apply([edit]);
  }

  private run(act: Act) {
    const at = this.cell();
    const { row, col } = this.state.cursor ?? { row: 0, col: 0 };
    const now = at?.row;
    switch (act.do) {
      case 'move': return at ? this.put(row + act.rows, col + act.cols, act.extend) : this.put(0, 0);
      case 'edge': return this.edge(act.to, row, col);
      case 'type': return this.start(act.text);
      case 'edit': return this.start(null);
      case 'open': return this.open(row);
      case 'select': return this.select(row, false);
      case 'selectTo': return this.select(row, true);
      case 'menu': return this.menu(row);
      default: return this.runMore(act.do, now);
    }
  }

  private runMore(what: string, now: Row | undefined) {
    if (what === 'peek' && now !== undefined) (this.data.onPeek ?? this.data.onOpen)?.(now);
    if (what === 'fill') this.fill();
    if (what === 'undo') this.step(undo);
    if (what === 'redo') this.step(redo);
    if (what === 'clear') this.clear();
    if (what === 'escape') this.set({ menu: null, cursor: this.state.cursor && { ...this.state.cursor, anchor: this.state.cursor.row } });
  }

  private edge(to: 'first' | 'last' | 'top' | 'bottom', row: number, col: number) {
    const ends = { first: [row, 0], last: [row, this.columns.length - 1], top: [0, col], bottom: [this.data.rows.length - 1, col] } as const;
    const [toRow, toCol] = ends[to];
    this.put(toRow, toCol);
  }

  key = (event: KeyboardEvent) => {
    if (this.state.editing || event.defaultPrevented || !isForGrid(event)) return;
    const at = this.cell();
    if (at && this.data.onKey?.(event, at.row, at.column.key)) {
      event.preventDefault();
      return;
    }
    const editable = Boolean(at && this.data.onEdit && canEdit(at.column, at.row));
    const act = actOf(event, { editable, number: Boolean(at?.column.number), page: this.page });
    if (!act || (act.do === 'menu' && !this.data.rowMenu)) return;
    event.preventDefault();
    this.run(act);
  };

  paste = (text: string) => {
    const at = this.cell();
    if (!at || this.state.editing || !this.data.onEdit) return;
    const { row, col, anchor } = at.cursor;
    this.apply(blockEdits(readBlock(text), this.data.rows, this.columns, { row: Math.min(row, anchor), rows: Math.abs(row - anchor) + 1, col }));
  };

  copied(): string | null {
    const at = this.cell();
    if (!at || this.state.editing) return null;
    const { row, anchor } = at.cursor;
    return this.data.rows.slice(Math.min(row, anchor), Math.max(row, anchor) + 1)
      .map((each) => String((at.column.edit?.value(each) ?? at.column.value?.(each)) ?? '')).join('\n');
  }
}
