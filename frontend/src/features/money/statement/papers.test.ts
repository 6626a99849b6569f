import { expect, test } from 'vitest';
import type { Paper } from './documents';
import { addressOf, linesOf, monthsOf, sumsOf } from './papers';

const paper = (kind: string, amount: string, at: string): Paper => ({ __typename: 'StatementPaper', recordId: `gid://tierline/o/SalesOrder/${kind}-${amount}`, recordType: 'SalesOrder', kind, number: kind, orderNumber: 'SO-1', at, amount });
const papers = [
  paper('order', '100.10', '2026-10-05T02:00:00Z'),
  paper('delivery', '70.07', '2026-10-31T15:59:00Z'),
  paper('return', '-0.07', '2026-10-31T16:01:00Z'),
  paper('invoice', '1', '2026-11-05T02:00:00Z'),
];

test('what was ordered is no balance; deliveries and returns add up to one, and so will what comes later', () => {
  const lines = linesOf(papers);

  expect(lines.map(({ balance }) => balance)).toEqual(['0', '70.07', '70', '71']);
  expect(sumsOf(lines)).toEqual({ ordered: '100.1', moved: '71' });
});

test('a paper belongs to the month it has where the company is', () => {
  const months = monthsOf(linesOf(papers), 'Asia/Shanghai');

  expect(months.map(({ month, lines }) => [month, lines.map(({ kind }) => kind)])).toEqual([['2026-10-01', ['order', 'delivery']], ['2026-11-01', ['return', 'invoice']]]);
});

test('a paper leads where its reader may look, and nowhere else', () => {
  const shipment = { recordType: 'Shipment', recordId: 'gid://tierline/o/Shipment/7' };
  const staff = (...held: string[]) => ({ may: (permission: string) => held.includes(permission), isCustomer: false, side: 'SALES' as const });

  expect(addressOf(shipment, staff('fulfilment.shipment.view'))).toBe('/stock/shipping/7');
  expect(addressOf(shipment, staff('sales.order.view'))).toBeNull();
  expect(addressOf({ ...shipment, recordType: 'ReturnOrder' }, { ...staff('returns.order.view'), side: 'PURCHASES' })).toBe('/buy/returns/7');
  expect(addressOf({ ...shipment, recordType: 'Invoice' }, staff('sales.order.view'))).toBeNull();
  expect(addressOf({ recordType: 'SalesOrder', recordId: 'gid://tierline/o/SalesOrder/3' }, { may: () => true, isCustomer: true, side: 'SALES' })).toBe('/buy/orders/3');
  expect(addressOf(shipment, { may: () => true, isCustomer: true, side: 'SALES' })).toBeNull();
});
