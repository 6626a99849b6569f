import { expect, test } from 'vitest';
import { changeBy, explain, totals } from './ledger';

const shelf = (house: string) => ({ id: house, kind: 'STORAGE', warehouse: { id: house } });
const outside = (kind: string) => ({ id: kind, kind, warehouse: null });
const move = (id: string, amount: string, source: ReturnType<typeof shelf> | ReturnType<typeof outside>, target: typeof source) => ({ id, amount, source, target });

const newestFirst = [
  move('4', '2', shelf('south'), outside('CUSTOMER')),
  move('3', '30', outside('TRANSIT'), shelf('south')),
  move('2', '30', shelf('main'), outside('TRANSIT')),
  move('1', '100.5', outside('SUPPLIER'), shelf('main')),
];

test('every balance is what the moves before it make', () => {
  const { entries, before } = explain(newestFirst, '98.5', null);
  expect(entries.map(({ change, balance }) => [change, balance])).toEqual([['-2', '98.5'], ['30', '100.5'], ['-30', '70.5'], ['100.5', '100.5']]);
  expect(before).toBe('0');
});

test('of one warehouse only its own moves count', () => {
  const { entries, before } = explain(newestFirst, '28', 'south');
  expect(entries.map(({ move: { id }, change, balance }) => [id, change, balance])).toEqual([['4', '-2', '28'], ['3', '30', '30']]);
  expect(before).toBe('0');
});

test('what is not shown yet is before the first move', () => {
  expect(explain(newestFirst.slice(0, 2), '98.5', null).before).toBe('70.5');
});

test('from shelf to shelf nothing changes over all, and something in each', () => {
  const between = move('5', '7', shelf('main'), shelf('south'));
  expect([changeBy(between, null), changeBy(between, 'main'), changeBy(between, 'south')]).toEqual(['0', '-7', '7']);
});

test('available is what is on hand less what is held', () => {
  expect(totals([{ onHand: '100', held: '12' }, { onHand: '0.5', held: '0' }])).toEqual({ onHand: '100.5', held: '12', available: '88.5' });
});
