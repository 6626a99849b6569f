import { expect, test } from 'vitest';
import { divide, round, share, sum, wholes } from './decimal';

test('a sum of amounts is exact', () => {
  expect(sum(['0.10', '0.20', '1277960000.00'])).toBe('1277960000.3');
});

test('rounding is half up and keeps its places', () => {
  expect(round('4.445', 2)).toBe('4.45');
  expect(round('-4.445', 2)).toBe('-4.45');
  expect(round('5', 2)).toBe('5.00');
});

test('cases and loose pieces', () => {
  expect(wholes('30', '12')).toEqual(['2', '6']);
  expect(divide('30', '12', 2)).toBe('2.5');
  expect(divide('1', '0', 2)).toBeNull();
});

test('the share of a bar stays between nothing and all', () => {
  expect(share('150', '100')).toBe(1);
  expect(share('-5', '100')).toBe(0);
  expect(share('5', '0')).toBe(0);
});
