import { expect, test } from 'vitest';
import { totalsOf } from './totals';

test('amounts add up to the last digit, and tell how much has been shipped', () => {
  const rows = [
    { orderedAmount: '1277960000.10', shippedAmount: '0.20', openAmount: '1277959999.90' },
    { orderedAmount: '0.20', shippedAmount: '0.20', openAmount: '0' },
  ];

  expect(totalsOf(rows)).toEqual({ ordered: '1277960000.3', shipped: '0.4', open: '1277959999.9', share: '0' });
  expect(totalsOf([{ orderedAmount: '30', shippedAmount: '10', openAmount: '20' }]).share).toBe('0.3333');
  expect(totalsOf([])).toEqual({ ordered: '0', shipped: '0', open: '0', share: null });
});
