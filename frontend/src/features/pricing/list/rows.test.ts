import { expect, test } from 'vitest';
import { blankRow, enteredOf, jump, withBlanks, type PriceRow } from './rows';

const goods = { id: 'p', sku: 'A-1', name: 'Lamp', specification: '' };
const row: PriceRow = { key: 'k', product: goods, amount: '120', minQuantity: '10', validFrom: '2026-01-01', validUntil: '2026-12-31' };

test('a new price begins on its day and keeps the quantity and the end', () => {
  expect(enteredOf(row, '110', '2026-11-25')).toEqual({ productId: 'p', amount: '110', validFrom: '2026-11-25', minQuantity: '10', validUntil: '2026-12-31' });
});

test('a price after the old end has no end', () => {
  expect(enteredOf(row, '110', '2027-02-01')).not.toHaveProperty('validUntil');
});

test('an emptied cell removes the price where it stands, not on the day', () => {
  expect(enteredOf(row, '', '2026-11-25')).toMatchObject({ amount: null, validFrom: '2026-01-01' });
});

test('12.00 instead of 120.00 is asked about, 110 is not', () => {
  expect(jump('120', '12')).toBe('-0.9');
  expect(jump('120', '110')).toBeNull();
  expect(jump(null, '12')).toBeNull();
});

test('an added product stands on top until it has a price', () => {
  const blank = blankRow({ ...goods, id: 'q' });
  expect(withBlanks([row], [blank, blankRow(goods)]).map(({ product }) => product.id)).toEqual(['q', 'p']);
});
