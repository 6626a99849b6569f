import { expect, test } from 'vitest';
import { emptyTable } from '@/ui/table/state';
import type { Filter } from '@/ui/table/types';
import { askedBy } from './asked';

const by = (filters: Record<string, Filter>) => askedBy({ ...emptyTable, filters }, null);
const states = (...values: string[]): Record<string, Filter> => ({ state: { kind: 'choice', values } });

test('what waits for goods is asked for with all that is submitted, and sorted out here', () => {
  expect(by(states('WAITS'))).toMatchObject({ asked: { states: ['SUBMITTED'] }, local: true });
  expect(by(states('SUBMITTED'))).toMatchObject({ asked: { states: ['SUBMITTED'] }, local: true });
  expect(by(states('SUBMITTED', 'WAITS', 'CONFIRMED'))).toMatchObject({ asked: { states: ['SUBMITTED', 'CONFIRMED'] }, local: false });
});

test('days of coming in and one currency are the server’s', () => {
  const found = by({ submittedAt: { kind: 'range', from: '2026-11-01', to: '2026-11-30' }, currency: { kind: 'choice', values: ['EUR'] } });

  expect(found).toEqual({ asked: { states: null, search: '', customerId: null, since: '2026-11-01', until: '2026-11-30', currency: 'EUR' }, local: false });
});

test('what the server cannot narrow by is looked at here', () => {
  expect(by({ currency: { kind: 'choice', values: ['EUR', 'CNY'] } }).local).toBe(true);
  expect(by({ customer: { kind: 'text', value: 'Nan' } }).local).toBe(true);
  expect(askedBy({ ...emptyTable, sort: [{ key: 'amount', down: true }] }, null).local).toBe(true);
});
