import { expect, test } from 'vitest';
import { localText } from './localText';

test('an instant stands on the day it has there', () => {
  expect(localText('2026-11-23T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-24 00:00:00');
  expect(localText('2026-11-23T15:59:59Z', 'Asia/Shanghai')).toBe('2026-11-23 23:59:59');
  expect(localText(null, 'UTC')).toBeNull();
});
