import { expect, test } from 'vitest';
import { enteredFrom, judge, pastedLines } from './pasted';

const meanings = [{ code: 'A-1', found: [{ product: { id: 'a', name: 'Lamp' } }] }, { code: 'B', found: [{ product: { id: 'b', name: 'B' } }, { product: { id: 'c', name: 'C' } }] }];

test('every pasted line is accounted for', () => {
  const lines = pastedLines('A-1\t1,204.50\n\nX-9;10\nB  12\nA-1\tfree\r\nA-1\t1100\t10');
  const judged = judge(lines, meanings);
  expect(judged.map(({ line, problem }) => [line.number, problem])).toEqual([[1, null], [3, 'badCode'], [4, 'twice'], [5, 'badPrice'], [6, null]]);
  expect(enteredFrom(judged, '2026-11-25')).toEqual([
    { productId: 'a', amount: '1204.5', validFrom: '2026-11-25', minQuantity: '0' },
    { productId: 'a', amount: '1100', validFrom: '2026-11-25', minQuantity: '10' },
  ]);
});

test('of equal lines the last counts, so that nothing is entered twice', () => {
  const judged = judge(pastedLines('A-1\t10\nA-1\t11'), meanings);
  expect(enteredFrom(judged, '2026-11-25').map(({ amount }) => amount)).toEqual(['11']);
});
