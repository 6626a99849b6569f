import { expect, test } from 'vitest';
import { amountsOf, fits } from './quantities';

test('51 of 20 open is refused before anybody asks the server (FUL-02)', () => {
  expect(fits({ a: '51' }, { a: '20' })).toBe(false);
  expect(fits({ a: '20' }, { a: '20' })).toBe(true);
});

test('empty lines are left out, but something must be left', () => {
  expect(amountsOf({ a: '5', b: '', c: '0' })).toEqual([{ lineId: 'a', quantity: '5' }]);
  expect(fits({ a: '', b: '0' }, { a: '5', b: '5' })).toBe(false);
  expect(fits({ a: 'x' }, { a: '5' })).toBe(false);
});
