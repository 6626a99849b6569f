import { expect, test } from 'vitest';
import { instantOf } from './instantOf';

test('a day begins when it begins there', () => {
  expect(instantOf('2026-11-24', 'Asia/Shanghai')).toBe('2026-11-23T16:00:00.000Z');
  expect(instantOf('2026-11-24', 'UTC')).toBe('2026-11-24T00:00:00.000Z');
  expect(instantOf('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z');
  expect(instantOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z'); // clocks go forward at two
});
