import { expect, test } from 'vitest';
import { decodeTable } from '@/ui/table/state';
import { lateOrders, ordersOf, toConfirm, versus } from './links';

const read = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://x');
  return { pathname, customer: searchParams.get('customer'), filters: decodeTable(searchParams).filters };
};

test('a figure of a period leads to the orders it counts, in its currency', () => {
  const found = read(ordersOf({ since: '2026-10-26', until: '2026-11-24' }, { currency: 'EUR', partnerKey: 'k1' }));

  expect(found.pathname).toBe('/sell/orders');
  expect(found.customer).toBe('k1');
  expect(found.filters).toEqual({
    state: { kind: 'choice', values: ['SUBMITTED', 'WAITS', 'CONFIRMED', 'SHIPPED', 'CLOSED'] },
    submittedAt: { kind: 'range', from: '2026-10-26', to: '2026-11-24' },
    currency: { kind: 'choice', values: ['EUR'] },
  });
});

test('what waits and what is late is of all days', () => {
  expect(read(toConfirm({ currency: 'CNY' })).filters).not.toHaveProperty('submittedAt');
  expect(read(lateOrders('2026-11-24')).filters).toEqual({ state: { kind: 'choice', values: ['CONFIRMED'] }, promisedOn: { kind: 'range', from: null, to: '2026-11-23' } });
});

test('the way to who ordered a product keeps the period', () => {
  const { searchParams } = new URL(versus(new URLSearchParams('span=90d&currency=EUR'), 'CUSTOMER_AND_PRODUCT', { sku: 'AX-014' }), 'http://x');

  expect(Object.fromEntries(searchParams)).toEqual({ span: '90d', currency: 'EUR', 'f.sku': 't:AX-014', by: 'CUSTOMER_AND_PRODUCT' });
});
