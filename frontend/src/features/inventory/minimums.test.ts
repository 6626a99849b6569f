import { expect, test } from 'vitest';
import { changedOf, nowOf, rowsOf } from './minimums';

const north = { id: 'n', name: 'North' };
const south = { id: 's', name: 'South' };
const at = (id: string, onHand: string, held: string) => ({ onHand, held, location: { warehouse: { id } } });
const rows = rowsOf({
  houses: [north, south],
  balances: [at('n', '10.5', '3'), at('n', '2', '0')],
  minimums: [{ minimum: '4.000000', missing: '4', warehouse: { id: 's' } }],
});

test('every warehouse stands there, its lots added up, also where nothing is', () => {
  expect(rows).toEqual([
    { house: north, available: '9.5', minimum: null, missing: '0' },
    { house: south, available: '0', minimum: '4.000000', missing: '4' },
  ]);
});

test('only what says something else is sent, and empty is no minimum', () => {
  expect(changedOf(rows, {})).toEqual([]);
  expect(changedOf(rows, { n: '0', s: '4' })).toEqual([]);
  expect(changedOf(rows, { n: null, s: null }).map(({ house }) => house.id)).toEqual(['s']);
  expect(nowOf(rows[1]!, { s: null })).toBeNull();
  expect(changedOf(rows, { n: '2' }).map(({ house }) => house.id)).toEqual(['n']);
});
