import { expect, test } from 'vitest';
import type { MallOrder } from './documents';
import { mallSteps } from './mallSteps';

const reading = { locale: 'en' as const, zone: 'UTC', currency: 'CNY', now: new Date('2026-11-25T12:00:00Z') };
const order = { state: 'SUBMITTED', submittedAt: '2026-11-25T10:00:00Z', confirmedAt: null, lines: [{ quantity: '6', shipped: '0', received: '0' }] } as unknown as MallOrder;
const facts = (of: MallOrder) => mallSteps(of, (key) => key, reading).steps.map(({ fact }) => fact);

test('a step that is not done says so, since the phone shows it alone', () => {
  expect(mallSteps(order, (key) => key, reading).current).toBe('confirmed');
  expect(facts(order).slice(1)).toEqual(['step.notYet', 'step.notYet', 'step.notYet']);
  expect(facts({ ...order, state: 'CONFIRMED', confirmedAt: '2026-11-25T11:00:00Z' })[1]).not.toBe('step.notYet');
});
