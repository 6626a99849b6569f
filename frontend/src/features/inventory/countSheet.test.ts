import { expect, test } from 'vitest';
import { differenceOf, progressOf, unsaved } from './countSheet';

const lines = [{ id: 'a', expected: '78', counted: null }, { id: 'b', expected: '5', counted: '5' }, { id: 'c', expected: '2.5', counted: '3' }];

test('the difference is what was found less what the book says', () => {
  expect(lines.map((line) => differenceOf(line, { a: '76' }))).toEqual(['-2', '0', '0.5']);
  expect(differenceOf({ id: 'a', expected: '78' }, {})).toBeNull();
});

test('zero found is counted, and differs', () => {
  expect(progressOf(lines, { a: '0' })).toEqual({ lines: 3, counted: 3, differing: 2 });
  expect(progressOf(lines, {})).toEqual({ lines: 3, counted: 2, differing: 1 });
});

test('only what the server does not know goes to it', () => {
  expect(unsaved(lines, { a: '76', b: '5.0', c: '4' })).toEqual([{ lineId: 'a', counted: '76' }, { lineId: 'c', counted: '4' }]);
});
