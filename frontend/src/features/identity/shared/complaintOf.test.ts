import { expect, test } from 'vitest';
import { complaintOf } from './complaintOf';

test('only what the server said of the password is said to whoever typed it', () => {
  expect(complaintOf({ status: 400 }, 'wrong')).toBe('wrong');
  expect(complaintOf({ status: 429 }, 'wrong')).toBe('tooMany');
  for (const status of [500, 502, 503]) expect(complaintOf({ status }, 'wrong')).toBe('ourFault');
  expect(complaintOf({ status: 500 }, 'wrongCode')).toBe('ourFault');
});
