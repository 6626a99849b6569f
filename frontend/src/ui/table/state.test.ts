import { expect, test } from 'vitest';
import { decodeTable, emptyTable, encodeTable, nextSort } from './state';
import type { TableState } from './types';

const state: TableState = {
  view: 'mine', q: 'vega 35 w', sort: [{ key: 'amount', down: true }, { key: 'name', down: false }],
  columns: [{ key: 'name', width: 240, frozen: true }, { key: 'amount' }],
  filters: {
    area: { kind: 'choice', values: ['South', 'a|b.c\\d'] }, amount: { kind: 'range', from: '100.50', to: null }, note: { kind: 'text', value: '加急 & 50 %' },
  },
};

test('a table comes back from its address as it was', () => {
  const address = `?${encodeTable(state).toString()}`;
  expect(decodeTable(new URLSearchParams(address))).toEqual(state);
});

test('two tables share an address, and other parameters stay', () => {
  const address = encodeTable({ ...emptyTable, q: 'two' }, encodeTable(state, new URLSearchParams('tab=lines')), 'b.');
  expect(decodeTable(address)).toEqual(state);
  expect(decodeTable(address, emptyTable, 'b.').q).toBe('two');
  expect(address.get('tab')).toBe('lines');
});

test('an address without a table gives the table of the page', () => {
  expect(decodeTable(new URLSearchParams('tab=lines'), state)).toBe(state);
});

test('nonsense in an address is left out', () => {
  expect(decodeTable(new URLSearchParams('f.a=x&f.b=r:..&cols=name:9999'))).toEqual({ ...emptyTable, columns: [{ key: 'name' }] });
});

test('a click sorts up, down, not; shift adds a level', () => {
  const up = nextSort([], 'a', false);
  expect(up).toEqual([{ key: 'a', down: false }]);
  const down = nextSort(up, 'a', false);
  expect(nextSort(down, 'b', true)).toEqual([{ key: 'a', down: true }, { key: 'b', down: false }]);
  expect(nextSort(down, 'a', false)).toEqual([]);
});
