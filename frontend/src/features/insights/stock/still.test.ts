import { expect, test } from 'vitest';
import { movingOf, stillOf } from './still';

test('a product moves, rests or lies still, and is counted once in each warehouse', () => {
  const houses = [{ products: 10, idle30: 3, idle90: 2, expiring: 1 }, { products: 4, idle30: 0, idle90: 4, expiring: 0 }];

  expect(houses.map(movingOf)).toEqual([5, 0]);
  expect(stillOf(houses)).toEqual({ moving: 5, idle30: 3, idle90: 6, expiring: 1 });
  expect(stillOf([])).toEqual({ moving: 0, idle30: 0, idle90: 0, expiring: 0 });
});
