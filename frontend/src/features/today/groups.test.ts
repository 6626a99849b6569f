import { expect, test } from 'vitest';
import type { Item } from './documents';
import { groupsOf, keyOfItem, neighbour } from './groups';

const item = (recordId: string, change: Partial<Item> = {}) =>
  ({ kind: 'ORDER_TO_CONFIRM', recordId, since: '2026-11-24T08:00:00Z', due: null, ...change }) as Item;

test('kinds stand together by what one does with them, least time left first', () => {
  const late = item('late', { due: '2026-11-24T09:00:00Z' });
  const old = item('old', { since: '2026-11-01T08:00:00Z' });
  const changed = item('changed', { kind: 'PURCHASE_CHANGED', due: '2026-11-26T09:00:00Z' });
  const groups = groupsOf([
    { kind: 'ORDER_TO_SHIP', count: 1, mayAct: true, items: [item('ship', { kind: 'ORDER_TO_SHIP' })] },
    { kind: 'ORDER_TO_CONFIRM', count: 40, mayAct: true, items: [item('new'), old, late] },
    { kind: 'PURCHASE_CHANGED', count: 1, mayAct: true, items: [changed] },
  ]);
  expect(groups.map(({ verb, count }) => [verb, count])).toEqual([['decide', 41], ['ship', 1]]);
  expect(groups[0]?.items.map(({ recordId }) => recordId)).toEqual(['late', 'changed', 'old', 'new']);
  expect(groups[0]?.more).toEqual([{ kind: 'ORDER_TO_CONFIRM', count: 40 }]);
});

test('what is another\'s to decide stands apart from what is mine', () => {
  const groups = groupsOf([
    { kind: 'ORDER_SHORT', count: 3, mayAct: false, items: [item('short', { kind: 'ORDER_SHORT' })] },
    { kind: 'ORDER_TO_SHIP', count: 1, mayAct: true, items: [item('ship', { kind: 'ORDER_TO_SHIP' })] },
  ]);
  expect(groups.map(({ verb, count }) => [verb, count])).toEqual([['ship', 1], ['watch', 3]]);
});

test('after an action the next row is selected, after the last the one before it', () => {
  const rows = [item('1'), item('2'), item('3')];
  const [first, , last] = rows.map(keyOfItem);
  expect(neighbour(rows, first ?? '')).toBe(keyOfItem(item('2')));
  expect(neighbour(rows, last ?? '')).toBe(keyOfItem(item('2')));
  expect(neighbour([item('1')], keyOfItem(item('1')))).toBeNull();
});
