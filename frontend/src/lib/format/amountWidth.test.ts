import { expect, test } from 'vitest';
import { amountWidth } from './amountWidth';

test('a column of amounts grows with its longest, and is never narrower than usual', () => {
  expect(amountWidth([])).toBe(132);
  expect(amountWidth(['12.5', '-4000'])).toBe(132);
  expect(amountWidth(['12', '277960000000.00'])).toBe(178); // 18 characters
  expect(amountWidth(['-277960000000'])).toBeGreaterThan(amountWidth(['277960000000']));
});
