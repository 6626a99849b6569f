import { expect, test } from 'vitest';
import { accountsBy } from './accountsBy';

const id = (key: string) => `gid://tierline/us/Partner/${key}`;

test('a company that buys and sells leads to its customer page, its links each to their own', () => {
  const { ofCompany, ofLink } = accountsBy([
    { id: id('c'), isCustomer: true, organisationId: 'pearl', linkId: 'down' },
    { id: id('s'), isCustomer: false, organisationId: 'pearl', linkId: 'up' },
    { id: id('x'), isCustomer: true, organisationId: null, linkId: null },
  ]);
  expect(ofCompany('pearl')).toBe('/sell/customers/c');
  expect([ofLink('down'), ofLink('up'), ofLink('other')]).toEqual(['/sell/customers/c', '/buy/suppliers/s', null]);
  expect(ofCompany('nobody')).toBeNull();
});
