import { expect, test } from 'vitest';
import { toldOf, totalWished, wrongWith, type Wishes } from './asked';

const lines = [{ lineId: 'a', open: '4' }, { lineId: 'b', open: '0.5' }];
const wish = (quantity: string, reason: '' | 'damaged' = '', lot = '') => ({ quantity, reason, lot });

test('only lines of which something goes back are told', () => {
  const wishes: Wishes = { a: wish('3', 'damaged', ' L1 '), b: wish('0') };
  expect(toldOf(lines, wishes)).toEqual([{ lineId: 'a', quantity: '3', reason: 'damaged', lotCode: 'L1' }]);
  expect(totalWished(lines, { a: wish('3'), b: wish('0.5') })).toBe('3.5');
});

test('what cannot be sent says why', () => {
  expect(wrongWith(lines, {}, 'words')).toBe('nothing');
  expect(wrongWith(lines, { a: wish('4.5', 'damaged') }, '')).toBe('tooMuch');
  expect(wrongWith(lines, { a: wish('4') }, ' ')).toBe('reason');
  expect(wrongWith(lines, { a: wish('4') }, 'cracked')).toBe(null);
  expect(wrongWith(lines, { a: wish('4', 'damaged'), b: wish('0.5') }, '')).toBe('reason');
});
