import { expect, test } from 'vitest';
import { parseNumber } from '@/lib/format/parseNumber';
import { noHistory, redo, remember, undo } from './history';
import { fitting, layoutOf } from './layout';
import { localRows } from './local';
import { blockEdits, readBlock } from './paste';
import { emptyTable } from './state';
import type { Column } from './types';

type Line = { id: string; name: string; quantity: string; note: string };

const lines: Line[] = ['A', 'B', 'C', 'D'].map((id, at) => ({ id, name: `Lamp ${id}`, quantity: String(at), note: '' }));
const columns: Column<Line>[] = [
  { key: 'name', head: 'Name', cell: ({ name }) => name, value: ({ name }) => name, width: 200, freeze: 'start' },
  { key: 'quantity', head: 'Quantity', cell: ({ quantity }) => quantity, value: ({ quantity }) => quantity, number: true, width: 80, priority: 1, edit: { value: ({ quantity }) => quantity, parse: parseNumber, can: ({ id }) => id !== 'C' } },
  { key: 'code', head: 'Code', cell: () => null, width: 120, priority: 3 },
  { key: 'note', head: 'Note', cell: ({ note }) => note, value: ({ note }) => note, width: 100, priority: 2, edit: { value: ({ note }) => note } },
];

test('a block from a spreadsheet keeps tabs and line ends inside quotes', () => {
  expect(readBlock('12\tfirst\r\n1,204\t"two ""lines""\nhere"\r\n')).toEqual([['12', 'first'], ['1,204', 'two "lines"\nhere']]);
  expect(readBlock('7')).toEqual([['7']]);
  expect(readBlock('')).toEqual([]);
});

test('a pasted block goes into the editable cells and skips what may not be edited or is no value', () => {
  const edits = blockEdits([['5', 'soon'], ['x', ''], ['9', 'late']], lines, columns, { row: 0, rows: 1, col: 1 });
  expect(edits.map(({ row, key, value }) => `${row.id}.${key}=${value}`)).toEqual(['A.quantity=5', 'A.note=soon', 'C.note=late']);
});

test('one pasted value fills the marked rows', () => {
  const edits = blockEdits([['6']], lines, columns, { row: 1, rows: 3, col: 1 });
  expect(edits.map(({ row }) => row.id)).toEqual(['B', 'D']);
});

test('ten steps can be undone and redone', () => {
  const step = (value: number) => [{ row: lines[0], key: 'quantity', before: String(value - 1), value: String(value) }];
  let history = noHistory<Line | undefined>();
  for (let at = 1; at <= 12; at += 1) history = remember(history, step(at));
  let back = 0;
  for (let found = undo(history); found; found = undo(history)) {
    history = found[1];
    back += 1;
  }
  expect(back).toBe(10);
  expect(redo(history)?.[0][0]?.value).toBe('3');
});

test('columns leave by priority and never the ones without', () => {
  expect(fitting(columns, 400).map(({ key }) => key)).toEqual(['name', 'quantity', 'note']);
  expect(fitting(columns, 100).map(({ key }) => key)).toEqual(['name', 'quantity']);
});

test('frozen columns know their distance behind the selection box', () => {
  const { columns: placed, least } = layoutOf({ columns, chosen: [{ key: 'note' }, { key: 'name' }], room: 1000, selectable: true, actions: 0 });
  expect(placed.map(({ key, left }) => [key, left])).toEqual([['name', 36], ['note', undefined]]);
  expect(least).toBe(336);
});

test('local rows sort numbers as numbers and filter by range', () => {
  const many = [...lines, { id: 'E', name: 'Lamp 10', quantity: '10', note: '' }];
  expect(localRows(many, columns, { ...emptyTable, sort: [{ key: 'quantity', down: true }] })[0]?.id).toBe('E');
  expect(localRows(many, columns, { ...emptyTable, filters: { quantity: { kind: 'range', from: '2', to: '9' } } }).map(({ id }) => id)).toEqual(['C', 'D']);
  expect(localRows(many, columns, { ...emptyTable, q: 'lamp 10' }).map(({ id }) => id)).toEqual(['E']);
});
