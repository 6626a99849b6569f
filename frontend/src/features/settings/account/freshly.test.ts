import { expect, test } from 'vitest';
import { isFresh } from './freshly';

const session = (...at: number[]) => ({ status: 200, data: { methods: at.map((each) => ({ at: each })) } });

test('the latest proof counts, and only for as long as the server takes it', () => {
  expect(isFresh(session(1000, 5000), 5100)).toBe(true);
  expect(isFresh(session(1000, 5000), 5290)).toBe(false);
  expect(isFresh({ status: 401 }, 5000)).toBe(false);
});
