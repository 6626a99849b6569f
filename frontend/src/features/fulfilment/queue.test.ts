import { expect, test } from 'vitest';
import type { ShipmentRow } from './documents';
import { byPriority, dueness, pickedLines } from './queue';

const row = (number: string, createdAt: string, dueOn: string | null): ShipmentRow => ({ id: number, number, createdAt, dueOn, isReturn: false, orderNumber: '', carrier: '', trackingNumber: '', partner: { id: '', name: '' }, warehouse: { id: '', name: '' }, lines: [] });

test('the earliest due first, then the oldest without a date', () => {
  const rows = [row('new', '2026-11-24', null), row('old', '2026-11-01', null), row('friday', '2026-11-24', '2026-11-27'), row('today', '2026-11-24', '2026-11-24')];
  expect(rows.sort(byPriority).map(({ number }) => number)).toEqual(['today', 'friday', 'old', 'new']);
});

test('a day that is over is late, no date is never late', () => {
  expect([dueness('2026-11-23', '2026-11-24'), dueness('2026-11-24', '2026-11-24'), dueness('2026-11-25', '2026-11-24'), dueness(null, '2026-11-24')]).toEqual(['late', 'today', null, null]);
});

test('a line is picked when all of it lies ready', () => {
  expect(pickedLines([{ quantity: '6', picked: '6.000' }, { quantity: '6', picked: '5' }])).toBe(1);
});
