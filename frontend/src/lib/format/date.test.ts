import { expect, test } from 'vitest';
import { formatAge, formatDay, formatLeft, formatMoment, formatTheirTime, formatWhen, type Reading } from './date';
import { parseDay } from './parseDay';

const now = new Date('2026-11-24T02:42:00Z');
const en: Reading = { locale: 'en', zone: 'Asia/Shanghai', now };
const zh: Reading = { ...en, locale: 'zh' };

test('a day has a year only when it is another one', () => {
  expect(formatDay('2026-11-24', en)).toBe('24 Nov');
  expect(formatDay('2027-09-01', en)).toBe('1 Sep 2027');
  expect(formatDay('2027-11-24', zh)).toBe('2027年11月24日');
  expect(formatDay('2026-11-27', en, true)).toBe('Fri 27 Nov');
  expect(formatDay('2026-11-27', zh, true)).toBe('11月27日 周五');
});

test('a calendar day stays the same day in every zone', () => {
  expect(formatDay('2026-11-24', { ...en, zone: 'America/Los_Angeles' })).toBe('24 Nov');
});

test('moments are in the zone of the reader', () => {
  expect(formatMoment('2026-11-23T18:05:00Z', en)).toBe('24 Nov 02:05');
  expect(formatWhen('2026-11-24T02:42:00Z', zh)).toBe('10:42');
  expect(formatTheirTime('2026-11-24T02:42:00Z', en, 'Europe/London')).toBe('02:42 London');
  expect(formatTheirTime('2026-11-24T02:42:00Z', en, 'Asia/Hong_Kong')).toBeNull();
});

test('ages and deadlines are spans up to 48 hours, then days', () => {
  expect(formatAge('2026-11-24T02:01:00Z', en)).toBe('41 min');
  expect(formatAge('2026-11-22T03:00:00Z', en)).toBe('47 h');
  expect(formatAge('2026-11-13T02:42:00Z', zh)).toBe('11天');
  expect(formatLeft('2026-11-24T03:23:00Z', en)).toBe('41 min left');
  expect(formatLeft('2026-11-24T00:42:00Z', zh)).toBe('已超2小时');
});

test.each([
  ['27.11', '2026-11-27'], ['27/11', '2026-11-27'], ['27 Nov', '2026-11-27'], ['3 mar', '2027-03-03'], ['+3', '2026-11-27'],
  ['下周五', '2026-12-04'], ['周五', '2026-11-27'], ['本周日', '2026-11-29'], ['11月27日', '2026-11-27'], ['明天', '2026-11-25'],
  ['fri', '2026-11-27'], ['next friday', '2026-12-04'], ['2027-01-05', '2027-01-05'], ['27.11.27', '2027-11-27'], ['2026年12月1日', '2026-12-01'],
])('%s is read as a day', (typed, day) => {
  expect(parseDay(typed, '2026-11-24')).toBe(day);
});

test.each(['31.02', '', 'soon', '13月1日', 'xyz'])('%s is no day', (typed) => {
  expect(parseDay(typed, '2026-11-24')).toBeNull();
});
