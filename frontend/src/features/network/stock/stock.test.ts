import { describe, expect, test } from 'vitest';
import type { Company, Grant } from '../shared/documents.platform';
import { areaRows, proposalOf } from './areas';
import type { SeenRow } from './documents';
import { bandOf, coverDays, knownOf, sumOf, textureCounts } from './known';
import { linesOf } from './lines';
import { covers, tiersOf, type Question } from './places';

const now = new Date('2026-11-24T00:00:00Z');
const company = (id: string, tier: number | null, region = 'GD', kind: Company['kind'] = 'DEALER') => ({ id, name: id, kind, tier, region: { code: region, name: region }, gln: null, country: 'CN' }) as Company;
const row = (id: string, tier: number, level: number, more: object = {}) => ({ organisationId: id, organisationName: id, tier, level, isAvailable: true, band: null, onHand: null, available: null, regions: null, warehouses: null, asOf: null, sellOut: null, ...more }) as unknown as SeenRow;
const grant = (owner: string, level: number, more: Partial<Grant> = {}) => ({ id: owner, owner: { id: owner, name: owner }, viewer: { id: 'us', name: 'us' }, level, data: 'STOCK', productIds: null, brandIds: null, grantedAt: '', validUntil: null, revokedAt: null, purpose: '', ...more }) as Grant;
const question = (more: Partial<Question>): Question => ({ us: 'us', product: { id: 'p', ownerId: 'us' }, companies: [], rows: [], received: [], regions: [], now, ...more });

describe('a figure looks exactly as exact as it is (guide 1.4)', () => {
  test('levels become exact, band, yes or no', () => {
    expect(knownOf({ level: 4, isAvailable: true, available: '12' })).toEqual({ kind: 'exact', value: '12' });
    expect(knownOf({ level: 2, isAvailable: true, band: '200+' })).toMatchObject({ kind: 'band', from: '200', to: null });
    expect(knownOf({ level: 2, isAvailable: false, band: '0' })).toEqual({ kind: 'yesNo', yes: false });
    expect(knownOf({ level: 1, isAvailable: true })).toEqual({ kind: 'yesNo', yes: true });
    expect(bandOf('10-49')).toEqual({ from: '10', to: '49' });
  });

  test('a sum with anything hidden is at least, with nothing shown it is hidden, never zero', () => {
    expect(sumOf([{ kind: 'exact', value: '3' }, { kind: 'hidden' }])).toEqual({ kind: 'atLeast', value: '3', missing: 1 });
    expect(sumOf([{ kind: 'exact', value: '3' }, { kind: 'band', from: '10', to: '49' }])).toEqual({ kind: 'atLeast', value: '13', missing: 0 });
    expect(sumOf([{ kind: 'hidden' }])).toEqual({ kind: 'hidden' });
    expect(sumOf([{ kind: 'exact', value: '-3' }, { kind: 'yesNo', yes: false }])).toEqual({ kind: 'exact', value: '-3' });
    expect(textureCounts([{ kind: 'hidden' }, { kind: 'yesNo', yes: true }, { kind: 'yesNo', yes: false }])).toEqual({ exact: 1, band: 0, yesNo: 1, hidden: 1 });
  });

  test('cover needs sales', () => {
    expect(coverDays('90', '30', 60)).toBe(180);
    expect(coverDays('90', '0', 60)).toBeNull();
  });
});

test('a grant without lists covers the viewer’s own brands only', () => {
  expect(covers({ productIds: null, brandIds: null }, { id: 'p', ownerId: 'us' }, 'us')).toBe(true);
  expect(covers({ productIds: null, brandIds: null }, { id: 'p', ownerId: 'x' }, 'us')).toBe(false);
  expect(covers({ productIds: ['p'], brandIds: null }, { id: 'p', ownerId: 'x' }, 'us')).toBe(true);
  expect(covers({ productIds: null, brandIds: ['x'] }, { id: 'p', ownerId: 'x' }, 'us')).toBe(true);
});

describe('the channel by tiers', () => {
  const asked = question({
    companies: [company('us', 0, 'SH', 'BRAND'), company('open', 1), company('empty', 1), company('silent', 1, 'BJ'), company('shop', 2, 'GD', 'STORE'), company('above', -1)],
    rows: [
      row('us', 0, 5, { available: '300', onHand: '310', warehouses: [{ name: 'A', regionCode: 'SH', onHand: '310', available: '300' }], sellOut: [{ month: '2026-10-01', regionCode: 'SH', quantity: '10' }] }),
      row('open', 1, 4, { available: '8', onHand: '8' }), row('shop', 2, 1),
    ],
    received: [grant('open', 4), grant('empty', 3), grant('shop', 1)],
  });

  test('hidden companies stand in their tier and make the sum at least; an open empty one counts as none', () => {
    const [us, dealers, below] = tiersOf(asked);
    expect(us?.available).toEqual({ kind: 'exact', value: '300' });
    expect(dealers?.places.map(({ id }) => id)).toEqual(['empty', 'open', 'silent']);
    expect(dealers?.available).toEqual({ kind: 'atLeast', value: '8', missing: 1 });
    expect([dealers?.sharing, dealers?.places.length]).toEqual([2, 3]);
    expect(below?.available).toEqual({ kind: 'atLeast', value: '0', missing: 0 });
  });

  test('a supplier that shows nothing is no row', () => {
    expect(tiersOf(asked).map(({ group }) => group)).toEqual(['us', 'customers', 'below']);
  });

  test('a region leaves out whom it does not concern', () => {
    const [, dealers] = tiersOf({ ...asked, regions: ['BJ'] });
    expect(dealers?.places.map(({ id }) => id)).toContain('silent');
    expect(dealers?.places.map(({ id }) => id)).not.toContain('empty');
  });

  test('many silent companies become one line', () => {
    const companies = Array.from({ length: 9 }, (_, at) => company(`c${at}`, 1));
    const lines = linesOf(tiersOf(question({ companies })), new Set(), new Set());
    expect(lines.map(({ kind }) => kind)).toEqual(['tier', 'rest']);
  });
});

test('one area dry and another full make a proposal', () => {
  const tiers = tiersOf(question({
    companies: [company('us', 0, 'SH', 'BRAND')],
    rows: [row('us', 0, 5, {
      available: '1010', onHand: '1010',
      warehouses: [{ name: 'A', regionCode: 'GD', onHand: '10', available: '10' }, { name: 'B', regionCode: 'SH', onHand: '1000', available: '1000' }],
      sellOut: [{ month: '2026-10-01', regionCode: 'GD', quantity: '300' }, { month: '2026-10-01', regionCode: 'SH', quantity: '100' }],
    })],
  }));
  expect(proposalOf(areaRows(tiers, now))).toMatchObject({ to: 'GD', from: 'SH' });
});
