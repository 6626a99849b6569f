import { expect, test } from 'vitest';
import { toldOf, weigh } from './grants';

const lines = [{ id: 'a', asked: '4' }, { id: 'b', asked: '2' }];

test('what is granted whole is told without lines', () => {
  expect(toldOf(lines, { a: '4.0' })).toEqual({});
  expect(weigh(lines, {})).toMatchObject({ lines: 2, pieces: '6', isWhole: true });
});

test('less is told line by line, and nothing is said to be nothing', () => {
  expect(toldOf(lines, { a: '3' })).toEqual({ granted: [{ lineId: 'a', quantity: '3' }, { lineId: 'b', quantity: '2' }] });
  expect(weigh(lines, { a: '0', b: '2' })).toMatchObject({ lines: 1, pieces: '2', isWhole: false, isNothing: false });
  expect(weigh(lines, { a: '0', b: '0' }).isNothing).toBe(true);
  expect(weigh(lines, { a: '5' }).isTooMuch).toBe(true);
});
