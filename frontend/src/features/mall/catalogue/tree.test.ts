import { expect, test } from 'vitest';
import { below, counted, pathTo } from './tree';

const all = [
  { id: 'b', name: 'B', parentId: null, level: 1, position: 2 }, { id: 'a', name: 'A', parentId: null, level: 1, position: 1 },
  { id: 'a1', name: 'A1', parentId: 'a', level: 2, position: 1 }, { id: 'a11', name: 'A11', parentId: 'a1', level: 3, position: 1 },
];

test('sisters stand in their order', () => {
  expect(below(all, null).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(below(all, 'a').map(({ id }) => id)).toEqual(['a1']);
});

test('the way from the top', () => {
  expect(pathTo(all, 'a11').map(({ id }) => id)).toEqual(['a', 'a1', 'a11']);
  expect(pathTo(all, null)).toEqual([]);
});

test('what is found below counts above', () => {
  const counts = counted(all, [{ category: { id: 'a11' }, count: 2 }, { category: { id: 'a1' }, count: 1 }, { category: null, count: 5 }]);
  expect([counts.get('a'), counts.get('a1'), counts.get('a11'), counts.get('b')]).toEqual([3, 3, 2, undefined]);
});
