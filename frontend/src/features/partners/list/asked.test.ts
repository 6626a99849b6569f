import { expect, test } from 'vitest';
import { emptyTable } from '@/ui/table/state';
import { asked, needsAll } from './asked';

const choice = (...values: string[]) => ({ kind: 'choice' as const, values });

test('the server narrows by words, one type and one state', () => {
  const state = { ...emptyTable, q: 'lamp', filters: { kind: choice('STORE'), state: choice('ACTIVE') } };
  expect(asked(state)).toEqual({ search: 'lamp', kind: 'STORE', state: 'ACTIVE' });
  expect(needsAll(state)).toBe(false);
});

test('several types, a column of words or an order need every row', () => {
  expect(asked({ ...emptyTable, filters: { kind: choice('STORE', 'DEALER') } })).toEqual({ search: null, kind: null, state: null });
  expect(needsAll({ ...emptyTable, filters: { kind: choice('STORE', 'DEALER') } })).toBe(true);
  expect(needsAll({ ...emptyTable, filters: { grade: { kind: 'text', value: 'gold' } } })).toBe(true);
  expect(needsAll({ ...emptyTable, sort: [{ key: 'name', down: false }] })).toBe(true);
});
