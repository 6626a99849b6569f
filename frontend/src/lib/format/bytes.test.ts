import { expect, test } from 'vitest';
import { formatBytes } from './bytes';

test('sizes of files are short', () => {
  expect([0, 999, 1000, 12_345, 1_440_000, 10_000_000].map((size) => formatBytes(size, 'en'))).toEqual(['0 B', '999 B', '1 kB', '12 kB', '1.4 MB', '10 MB']);
});
