import { expect, test } from 'vitest';
import { monthName, stepName } from './names';

const now = new Date('2026-11-24T02:42:00Z');
const en = { locale: 'en', zone: 'Asia/Shanghai', now } as const;
const zh = { ...en, locale: 'zh' } as const;

test('months are called by their names, with the year only if it is another one', () => {
  expect(monthName('2026-11-24', en)).toBe('Nov');
  expect(monthName('2025-01-01', en)).toBe('Jan 2025');
  expect([monthName('2026-11-11', zh), monthName('2025-01-01', zh)]).toEqual(['11月', '2025年1月']);
  expect(stepName('2026-11-16', 'WEEK', en)).toBe('16 Nov');
});
