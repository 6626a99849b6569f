import { expect, test } from 'vitest';
import { formatChange, formatMoney, formatNumber, formatPercent, formatQuantity, formatShort } from './number';
import { parseNumber } from './parseNumber';

test('an amount too long for a float keeps every digit', () => {
  expect(formatMoney('9007199254740993.07', { currency: 'CNY', locale: 'en' })).toBe('¥9,007,199,254,740,993.07');
});

test('minus is a real minus and stands before the currency', () => {
  expect(formatMoney('-571.2', { currency: 'CNY', locale: 'zh' })).toBe('−¥571.20');
  expect(formatMoney('-0.001', { currency: 'CNY', locale: 'en' })).toBe('¥0.00');
});

test('currencies have their own places and may stand as code', () => {
  expect(formatMoney('1204', { currency: 'EUR', locale: 'en', mark: 'code' })).toBe('EUR\u00a01,204.00');
  expect(formatMoney('1204', { currency: 'JPY', locale: 'en', mark: 'none' })).toBe('1,204');
});

test('short figures follow the language', () => {
  expect(formatShort('1277960000.00', { locale: 'en' })).toBe('1.28\u00a0bn');
  expect(formatShort('1277960000.00', { locale: 'zh' })).toBe('12.78亿');
  expect(formatShort('84860.18', { locale: 'en' })).toBe('84.9\u00a0k');
  expect(formatShort('84860.18', { locale: 'zh' })).toBe('8.486万');
  expect(formatShort('999.5', { locale: 'zh' })).toBe('999.5');
});

test('percent has a space in English and none in Chinese', () => {
  expect(formatPercent('0.03', { locale: 'en' })).toBe('3\u00a0%');
  expect(formatPercent('0.214', { locale: 'zh' })).toBe('21.4%');
  expect(formatChange('-0.042', 'en')).toBe('▼\u00a04.2\u00a0%');
});

test('a quantity shows no places it does not have', () => {
  expect(formatQuantity('1240.0000', 'en')).toBe('1,240');
  expect(formatQuantity('2.5', 'zh')).toBe('2.5');
  expect(formatNumber('6', { locale: 'en', plus: true })).toBe('+6');
});

test.each([
  ['1,204.50', '1204.5'], ['¥1 204.50', '1204.5'], ['−3', '-3'], ['１２', '12'], ['1.5万', '15000'], ['3k', '3000'],
])('%s is read as a number', (typed, value) => {
  expect(parseNumber(typed)).toBe(value);
});

test.each(['', 'abc', '1.2.3', '12 pcs', '-'])('%s is no number', (typed) => {
  expect(parseNumber(typed)).toBeNull();
});
