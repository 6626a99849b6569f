import { expect, test } from 'vitest';
import { decides, inOrder } from './priceOrder';

const list = (code: string, priority: number) => ({ code, priority });

test('the list with the highest priority is asked first', () => {
  expect(inOrder([list('GENERAL', 0), list('PEARL', 10), list('A', 0)]).map(({ code }) => code)).toEqual(['PEARL', 'A', 'GENERAL']);
});

test('no list decides alone where another stands as high', () => {
  expect(decides(inOrder([list('A', 5), list('B', 5)]))).toBe(false);
  expect(decides(inOrder([list('A', 5), list('B', 4)]))).toBe(true);
  expect(decides([list('A', 5)])).toBe(false);
});
