import { expect, test } from 'vitest';
import { wedge } from './useWedge';

function type(press: ReturnType<typeof wedge>, keys: string[], everyMs: number) {
  return keys.map((key, at) => press(key, 1000 + at * everyMs)).at(-1);
}

test('a fast row of keys with Enter is a scan', () => {
  const found: string[] = [];
  expect(type(wedge((code) => found.push(code)), [...'6901234', 'Enter'], 10)).toBe(true);
  expect(found).toEqual(['6901234']);
});

test('what people type is none', () => {
  const found: string[] = [];
  expect(type(wedge((code) => found.push(code)), [...'6901234', 'Enter'], 120)).toBe(false);
  expect(type(wedge((code) => found.push(code)), ['j', 'k', 'Enter'], 5)).toBe(false);
  expect(found).toEqual([]);
});
