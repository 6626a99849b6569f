import { expect, test } from 'vitest';
import { changesIn } from './changes';

const line = (before: string | null, now: string | null, isParked = false) => ({ lineKey: 'a', isParked, baseQuantity: '12', priceSeen: before === null ? null : { amount: before }, unitPrice: now === null ? null : { amount: now } });

test('each changed price is told, with what it makes (guide 17, 16)', () => {
  const { changes, by } = changesIn([line('10', '10.00'), line('10', '11.5'), line('8', '7'), line(null, '3'), line('5', null), line('1', '2', true)], 2);
  expect(changes.map(({ by: each }) => each)).toEqual(['18.00', '-12.00']);
  expect(by).toBe('6');
});
