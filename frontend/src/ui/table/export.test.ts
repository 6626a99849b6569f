import { expect, test } from 'vitest';
import { cellsOf, csvOf } from './export';
import type { Column } from './types';

type Row = { name: string; kind: string };
const columns: Column<Row>[] = [
  { key: 'name', head: 'Name', cell: ({ name }) => name, value: ({ name }) => name },
  { key: 'kind', head: 'Type', cell: ({ kind }) => kind, value: ({ kind }) => kind, filter: { kind: 'choice', options: [{ value: 'STORE', label: '终端门店' }] } },
];

test('a file says what was seen: the word of a choice, and the code only where there is no word', () => {
  expect(cellsOf(columns, [{ name: 'Li', kind: 'STORE' }, { name: 'Wu', kind: 'NEW' }]).lines).toEqual([['Li', '终端门店'], ['Wu', 'NEW']]);
});

test('what looks like a formula stays a text', () => {
  expect(csvOf(cellsOf(columns, [{ name: '=1+1', kind: '-5' }]))).toContain("'=1+1,-5");
});
