import { expect, test } from 'vitest';
import { isDone, overOf, unsavedPicks } from './picks';

const lines = [{ id: 'a', quantity: '6', picked: '2' }, { id: 'b', quantity: '1', picked: '1' }];

test('too much is seen and never sent', () => {
  expect(overOf(lines[0]!, { a: '8' })).toBe('2');
  expect(unsavedPicks(lines, { a: '8' })).toEqual([]);
});

test('only what is new goes to the server', () => {
  expect(unsavedPicks(lines, { a: '6', b: '1.000' })).toEqual([{ lineId: 'a', quantity: '6' }]);
});

test('less than asked is not done', () => {
  expect([isDone(lines[0]!, {}), isDone(lines[1]!, {}), isDone(lines[0]!, { a: '6.0' })]).toEqual([false, true, true]);
});
