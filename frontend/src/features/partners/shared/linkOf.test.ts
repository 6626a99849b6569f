import { expect, test } from 'vitest';
import type { Link } from '@/features/network/shared/documents.platform';
import { linkOf } from './linkOf';

const link = (of: Partial<Link> & { with: string }): Link => ({
  __typename: 'Link', id: 'l', ourSide: 'SUPPLIER', state: 'ACTIVE', invitedBy: 'SUPPLIER', transport: 'LOCAL', orderScenario: 'wholesale', invitedAt: '2026-01-01', acceptedAt: null, endedAt: null,
  partner: { __typename: 'Organisation', id: of.with, name: of.with, kind: 'DEALER', gln: null, region: null }, ...of,
});
const customer = { isCustomer: true, organisationId: 'pearl' };

test('the link it is bound to comes first, whatever else there is', () => {
  const bound = link({ id: 'bound', with: 'elsewhere' });
  expect(linkOf({ ...customer, linkId: 'bound' }, [link({ id: 'other', with: 'pearl' }), bound])).toBe(bound);
});

test('an open invitation comes before what has ended, and the last that ended before the others', () => {
  const first = link({ id: '1', with: 'pearl', state: 'ENDED', invitedAt: '2024-01-01' });
  const second = link({ id: '2', with: 'pearl', state: 'ENDED', invitedAt: '2025-01-01' });
  const asked = link({ id: '3', with: 'pearl', state: 'INVITED', invitedAt: '2023-01-01' });
  expect(linkOf(customer, [first, second])).toBe(second);
  expect(linkOf(customer, [first, second, asked])).toBe(asked);
});

test('who both buys and sells has a link for each', () => {
  const theySupply = link({ id: 'up', with: 'pearl', ourSide: 'CUSTOMER' });
  expect(linkOf(customer, [theySupply])).toBeNull();
  expect(linkOf({ isCustomer: false, organisationId: 'pearl' }, [theySupply])).toBe(theySupply);
});

test('an account of nobody on the network has none', () => {
  expect(linkOf({ isCustomer: true, organisationId: null, linkId: null }, [link({ with: 'pearl' })])).toBeNull();
});
