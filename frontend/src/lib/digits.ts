import type { Decimal } from './decimal';

/** What a decimal number tells without arithmetic; the first page loads none. */
export const isZero = (value: Decimal) => !/[1-9]/.test(value);
export const isNegative = (value: Decimal) => value.startsWith('-') && !isZero(value);
export const absolute = (value: Decimal): Decimal => value.replace(/^-/, '') || '0';

/** How many digits stand before the point: 0 for less than one. */
export const wholeDigits = (value: Decimal) => absolute(value).split('.')[0]?.replace(/^0+/, '').length ?? 0;

/** Times ten to the power of `by`: shift("1277.5", -3) is "1.2775". */
export function shift(value: Decimal, by: number): Decimal {
  const [whole = '', part = ''] = absolute(value).split('.');
  const digits = whole + part;
  const point = whole.length + by;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const before = padded.slice(0, Math.max(1, point)).replace(/^0+(?=\d)/, '');
  const after = padded.slice(Math.max(1, point)).replace(/0+$/, '');
  return (isNegative(value) ? '-' : '') + before + (after && `.${after}`);
}
