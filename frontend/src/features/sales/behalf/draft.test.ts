import { expect, test } from 'vitest';
import { freeInUnit, inBase, pastedOrder, withLine, type DraftLine } from './draft';

const goods = { id: 'p', sku: 'A-1', name: 'Lamp', specification: '', baseUnit: 'C62', units: [{ unit: 'C62', numerator: 1, denominator: 1 }, { unit: 'BX', numerator: 6, denominator: 1 }] };
const line: DraftLine = { goods, unit: 'BX', quantity: '2', available: '10' };

test('boxes are reckoned in pieces, exactly', () => {
  expect(inBase(line)).toBe('12');
  expect(inBase({ ...line, unit: 'C62', quantity: '0.5' })).toBe('0.5');
  expect(inBase({ ...line, quantity: 'x' })).toBeNull();
});

test('what is free is said in whole boxes, and only when it is too little', () => {
  expect(freeInUnit(line)).toBe('1');
  expect(freeInUnit({ ...line, available: '12' })).toBeNull();
  expect(freeInUnit({ ...line, available: null })).toBeNull();
});

test('the same product in the same unit is one line', () => {
  expect(withLine([line], { ...line, quantity: '3' })).toMatchObject([{ quantity: '5' }]);
  expect(withLine([line], { ...line, unit: 'C62' })).toHaveLength(2);
});

test('lines as people write them', () => {
  expect(pastedOrder('A-1 12\n\nB-2\t1,000\n3 x C-3\nD-4')).toEqual([
    { number: 1, code: 'A-1', quantity: '12' }, { number: 3, code: 'B-2', quantity: '1,000' }, { number: 4, code: 'C-3', quantity: '3' }, { number: 5, code: 'D-4', quantity: '1' },
  ]);
});
