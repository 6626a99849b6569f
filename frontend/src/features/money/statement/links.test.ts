import { expect, test } from 'vitest';
import { papersAddress } from './links';

const row = { partnerId: 'gid://tierline/o/Partner/p1', month: '2026-11-01' };
const of = { side: 'SALES', currency: 'CNY' } as const;

test('a row leads to the papers of its month, no more than the period has', () => {
  expect(papersAddress(row, { since: '2025-12-01', until: '2026-12-31' }, of)).toBe('/money/statement/p1?side=SALES&currency=CNY&since=2026-11-01&until=2026-11-30');
  expect(papersAddress(row, { since: '2026-11-05', until: '2026-11-24' }, of)).toContain('since=2026-11-05&until=2026-11-24');
});
