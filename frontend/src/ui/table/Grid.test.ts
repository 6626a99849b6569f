import { beforeEach, expect, test, vi } from 'vitest';
import { parseNumber } from '@/lib/format/parseNumber';
import { Grid, type GridState } from './Grid';
import { layoutOf } from './layout';
import { nothingSelected } from './selecting';
import type { Column, Edit, Selection } from './types';

type Line = { id: string; quantity: string };

const columns: Column<Line>[] = [
  { key: 'id', head: 'Id', cell: ({ id }) => id, value: ({ id }) => id },
  { key: 'quantity', head: 'Quantity', cell: ({ quantity }) => quantity, number: true, edit: { value: ({ quantity }) => quantity, parse: parseNumber, holds: (value) => value === '13' } },
];
const layout = layoutOf({ columns, chosen: null, room: 1000, selectable: false, actions: 0 });

let rows: Line[];
let state: GridState;
let selection: Selection;
let grid: Grid<Line>;
const opened = vi.fn();

function data() {
  return {
    label: 'Lines', rows, layout, rowKey: ({ id }: Line) => id, onOpen: opened, selection, onSelect: (next: Selection) => { selection = next; },
    onEdit: (edits: Edit<Line>[]) => {
      rows = rows.map((row) => ({ ...row, quantity: edits.find((edit) => edit.row.id === row.id)?.value ?? row.quantity }));
      grid.know(data(), 10);
    },
  };
}

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  grid.key({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false, preventDefault: () => {}, ...held } as never);
const quantities = () => rows.map(({ quantity }) => quantity).join(' ');

beforeEach(() => {
  rows = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, quantity: String(at) }));
  selection = nothingSelected;
  opened.mockClear();
  grid = new Grid<Line>(data());
  grid.attach((next) => { state = next; }, () => {}, () => {});
  grid.put(0, 1);
});

test('typing replaces, Enter goes on below, Escape takes back', () => {
  press('7');
  grid.change('75');
  grid.commit(1, 0);
  expect(quantities()).toBe('75 1 2 3');
  expect(state.cursor?.row).toBe(1);
  press('9');
  grid.cancel();
  expect(quantities()).toBe('75 1 2 3');
});

test('text that is no value keeps the cell open; a value that is refused keeps its row', () => {
  press('F2');
  grid.change('twelve');
  grid.commit(1, 0);
  expect(state.editing?.text).toBe('twelve');
  grid.change('13');
  grid.commit(1, 0);
  expect([quantities(), state.cursor?.row, state.editing]).toEqual(['13 1 2 3', 0, null]);
});

test('a pasted block, fill down, undo and redo', () => {
  grid.paste('5\n6\n');
  expect(quantities()).toBe('5 6 2 3');
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  press('d', { ctrlKey: true });
  expect(quantities()).toBe('5 5 5 3');
  press('z', { ctrlKey: true });
  expect(quantities()).toBe('5 6 2 3');
  press('z', { ctrlKey: true });
  expect(quantities()).toBe('0 1 2 3');
  press('Z', { ctrlKey: true, shiftKey: true });
  expect(quantities()).toBe('5 6 2 3');
});

test('X selects, Shift X up to here, Enter opens', () => {
  press('x');
  press('j');
  press('j');
  grid.know(data(), 10);
  press('X', { shiftKey: true });
  expect([...selection.keys]).toEqual(['a', 'b', 'c']);
  press('Enter');
  expect(opened).toHaveBeenCalledWith(rows[2]);
});
