import { expect, test } from 'vitest';
import { placeIn } from './came';

const came = { ids: ['a', 'b', 'c'], address: '/sell/orders?view=x' };

test('the middle of a list has both neighbours', () => {
  expect(placeIn(came, 'b')).toEqual({ at: 2, of: 3, before: 'a', after: 'c' });
});

test('the ends have one, and what is not in the list has no place', () => {
  expect(placeIn(came, 'a')).toMatchObject({ before: null, after: 'b' });
  expect(placeIn(came, 'c')).toMatchObject({ before: 'b', after: null });
  expect(placeIn(came, 'x')).toBeNull();
  expect(placeIn(null, 'a')).toBeNull();
});
