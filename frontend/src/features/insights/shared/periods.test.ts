import { expect, test } from 'vitest';
import { addMonths, isWhole, monthOf, periodOf, presets, spanOf, stepsFor, stepSpan, usualStep } from './periods';

const today = '2026-11-24';
const named = (names: Record<string, string>) => periodOf((name) => names[name] ?? '', today, '30d');

test('months have their own ends, also over a new year and in February', () => {
  expect(addMonths('2026-11-24', 2)).toBe('2027-01-01');
  expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
  expect(monthOf('2028-02-10')).toEqual({ since: '2028-02-01', until: '2028-02-29' });
});

test('a preset ends today, but the last whole month', () => {
  expect(spanOf('30d', today)).toEqual({ since: '2026-10-26', until: today });
  expect(spanOf('before', today)).toEqual({ since: '2026-10-01', until: '2026-10-31' });
  expect(spanOf('12m', today)).toEqual({ since: '2025-12-01', until: today });
  expect(presets.every((preset) => spanOf(preset, today).since <= spanOf(preset, today).until)).toBe(true);
});

test('an address names days or a preset; nonsense is as usual', () => {
  expect(named({ since: '2026-01-05', until: '2026-02-01', span: '90d' })).toEqual({ preset: null, since: '2026-01-05', until: '2026-02-01' });
  expect(named({ span: 'month' })).toEqual({ preset: 'month', since: '2026-11-01', until: today });
  expect(named({ since: '2026-02-01', until: '2026-01-05', span: 'ever' }).preset).toBe('30d');
  expect(named({ since: '2026-13-40', until: '2026-13-41' }).preset).toBe('30d');
});

test('a long span is not cut into days', () => {
  expect(stepsFor({ since: '2024-01-01', until: today })).toEqual(['WEEK', 'MONTH']);
  expect(usualStep(spanOf('30d', today))).toBe('DAY');
  expect(usualStep(spanOf('90d', today))).toBe('WEEK');
  expect(usualStep(spanOf('12m', today))).toBe('MONTH');
});

test('a step at the end of a span has the days of the span only', () => {
  const within = { since: '2026-11-04', until: today };

  expect(stepSpan('2026-11-02', 'WEEK', within)).toEqual({ since: '2026-11-04', until: '2026-11-08' });
  expect(stepSpan('2026-11-23', 'WEEK', within)).toEqual({ since: '2026-11-23', until: today });
  expect([isWhole('2026-11-02', 'WEEK', within), isWhole('2026-11-09', 'WEEK', within), isWhole('2026-11-01', 'MONTH', within)]).toEqual([false, true, false]);
});
