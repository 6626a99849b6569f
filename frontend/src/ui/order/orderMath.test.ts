import { expect, test } from 'vitest';
import { amountOf, inNextUnit, nextBreakOf, priceOf, totalsOf, wrongOf, type OrderMath } from './orderMath';

const units = [{ code: 'pc', label: 'pc', factor: '1' }, { code: 'case', label: 'case', factor: '12' }];
const vega: OrderMath = { quantity: '30', unit: 'pc', units, price: '168.30', listPrice: '198.00', breaks: [{ from: '1', price: '168.30' }, { from: '36', price: '160.00' }], multiple: '12' };

test('a loose quantity of a case product names the two that can be sold', () => {
  expect(wrongOf(vega)).toMatchObject({ kind: 'multiple', ways: ['36', '24'] });
  expect(wrongOf({ ...vega, quantity: '5' })).toMatchObject({ ways: ['12'] });
  expect(wrongOf({ ...vega, quantity: '36' })).toBeNull();
  expect(wrongOf({ ...vega, quantity: '2.5', unit: 'case' })).toMatchObject({ ways: ['3', '2'] });
});

test('a minimum is a refusal too, nothing is not', () => {
  expect(wrongOf({ ...vega, quantity: '12', least: '24' })).toMatchObject({ kind: 'least', ways: ['24'] });
  expect(wrongOf({ ...vega, quantity: '0' })).toBeNull();
});

test('the price falls at the break and the next one is counted in the unit of the line', () => {
  expect(nextBreakOf(vega)).toEqual({ more: '6', price: '160.00' });
  expect(nextBreakOf({ ...vega, quantity: '1', unit: 'case' })).toEqual({ more: '2', price: '160.00' });
  expect(priceOf({ ...vega, quantity: '3', unit: 'case' })).toBe('160.00');
  expect(amountOf({ ...vega, quantity: '3', unit: 'case' })).toBe('5760.00');
});

test('changing the unit keeps the goods', () => {
  expect(inNextUnit(vega)).toEqual({ quantity: '2.5', unit: 'case' });
  expect(inNextUnit({ ...vega, quantity: '3', unit: 'case' })).toEqual({ quantity: '36', unit: 'pc' });
});

test('sums leave out what is parked and count what cannot be sent', () => {
  const totals = totalsOf([vega, { ...vega, quantity: '3', unit: 'case' }, { ...vega, parked: true }, { ...vega, quantity: '0' }]);
  expect(totals).toEqual({ lines: 2, pieces: '66', units: { pc: '30', case: '3' }, amount: '10809', saved: '2259', wrong: 1 });
});

test('a key in a pad of a thousand lines is summed within the time it may take', () => {
  let lines = Array.from({ length: 1000 }, (_, at) => ({ ...vega, quantity: String(at % 40) }));
  totalsOf(lines);
  const times = ['41', '42', '43', '44'].map((quantity) => {
    lines = lines.map((line, at) => (at === 500 ? { ...line, quantity } : line));
    const from = performance.now();
    totalsOf(lines);
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
