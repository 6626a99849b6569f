import { expect, test } from 'vitest';
import { choicesOf } from './currencies';

test('one’s own currency and the one looked at are there even without orders, each once', () => {
  const traded = [{ currency: 'EUR', orders: 3, amount: '70' }];

  expect(choicesOf(traded, 'CNY', 'EUR').map(({ currency }) => currency)).toEqual(['EUR', 'CNY']);
  expect(choicesOf(traded, 'CNY', 'USD').map(({ currency }) => currency)).toEqual(['EUR', 'CNY', 'USD']);
  expect(choicesOf([], 'CNY', 'CNY')).toEqual([{ currency: 'CNY', orders: 0, amount: '0' }]);
});
