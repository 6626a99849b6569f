import { expect, test } from 'vitest';
import { compare, equals, multiply, negate } from './decimal';
import { absolute, isNegative, isZero, shift, wholeDigits } from './digits';

const zero = (value: string) => compare(value, '0') === 0;
const negative = (value: string) => compare(value, '0') < 0;
const size = (value: string) => (negative(value) ? negate(value) : value);

const values = ['0', '-0', '0.00', '-0.000', '5', '-5', '12.50', '-12.50', '0.004', '-0.0400', '100', '1277960000.00', '-999999.999999', '007.10', '.5', '123456789012345678901234.5'];

test('signs and sizes are those of arithmetic', () => {
  for (const value of values) {
    expect([value, isZero(value), isNegative(value)]).toEqual([value, zero(value), negative(value)]);
    expect(equals(absolute(value), size(value)), value).toBe(true);
  }
  expect([absolute(''), isZero(''), isNegative('')]).toEqual(['0', true, false]);
});

test('moving the point is multiplying by a power of ten', () => {
  for (const value of values) for (const by of [-9, -4, -3, -1, 0, 1, 2, 7]) {
    const power = by < 0 ? `0.${'0'.repeat(-by - 1)}1` : `1${'0'.repeat(by)}`;
    expect(equals(shift(value, by), multiply(value, power)), `${value} by ${by}`).toBe(true);
    expect(shift(value, by)).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
  }
});

test('a number has more digits before the point than a power of ten it reaches has zeros', () => {
  for (const value of values) for (const zeros of [0, 3, 4, 6, 8, 9]) {
    expect(wholeDigits(value) > zeros, `${value}, ${zeros}`).toBe(compare(size(value), `1${'0'.repeat(zeros)}`) >= 0);
  }
});
