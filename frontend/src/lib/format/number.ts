import type { Decimal } from '@/lib/decimal';
import { absolute, isNegative, isZero, shift, wholeDigits } from '@/lib/digits';
import { type Locale, tagOf } from './locale';

const MINUS = '\u2212';

type Places = { least?: number; most?: number };

const formats = new Map<string, Intl.NumberFormat>();

function grouping(locale: Locale, least: number, most: number): Intl.NumberFormat {
  const key = `${locale}.${least}.${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tagOf(locale), {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** Digits of a non-negative decimal string, exactly and half up: Intl takes strings without a float between. */
function digits(value: Decimal, locale: Locale, { least = 0, most = 6 }: Places): string {
  return grouping(locale, least, most).format(value as `${number}`);
}

const signOf = (value: Decimal, text: string, plus: boolean) => {
  if (!/[1-9]/.test(text)) return '';
  if (isNegative(value)) return MINUS;
  return plus ? '+' : '';
};

/** "-4812.50" → "−4,812.5". A plus sign only where `plus` asks for it. */
export function formatNumber(
  value: Decimal,
  { locale, plus = false, ...places }: { locale: Locale; plus?: boolean } & Places,
): string {
  const text = digits(absolute(value), locale, places);
  return signOf(value, text, plus) + text;
}

export const formatCount = (value: number, locale: Locale) => formatNumber(String(value), { locale, most: 0 });

/** Up to four places, none invented: "12.0000" → "12". */
export const formatQuantity = (value: Decimal, locale: Locale, plus = false) =>
  formatNumber(value, { locale, plus, most: 4 });

const currencyPlaces = new Map<string, number>();

/** Two for most, none for JPY, three for KWD. */
export function placesOf(currency: string): number {
  const known = currencyPlaces.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  currencyPlaces.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** "¥" for CNY; currencies without a sign of their own give their code. */
export function signOfCurrency(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Where the currency stands: before the digits as sign or code, or in the head of the column. */
export type CurrencyMark = 'sign' | 'code' | 'none';

/** "-571.2" CNY → "−¥571.20"; code → "EUR 1,204.00"; none → "1,204.00". */
export function formatMoney(
  value: Decimal,
  { currency, locale, mark = 'sign', plus = false }: { currency: string; locale: Locale; mark?: CurrencyMark; plus?: boolean },
): string {
  const places = placesOf(currency);
  const text = digits(absolute(value), locale, { least: places, most: places });
  const sign = signOf(value, text, plus);
  if (mark === 'none') return sign + text;
  const before = mark === 'code' ? `${currency}\u00a0` : signOfCurrency(currency);
  if (mark === 'sign' && /[A-Z]$/.test(before)) return `${before}\u00a0${sign}${text}`;
  return mark === 'code' ? before + sign + text : sign + before + text;
}

const steps: Record<Locale, { zeros: number; word: string; figures: number }[]> = {
  en: [
    { zeros: 9, word: '\u00a0bn', figures: 3 },
    { zeros: 6, word: '\u00a0m', figures: 3 },
    { zeros: 3, word: '\u00a0k', figures: 3 },
  ],
  zh: [
    { zeros: 8, word: '亿', figures: 4 },
    { zeros: 4, word: '万', figures: 4 },
  ],
};

/** For charts and lead sentences only: "1277960000" → "1.28 bn" / "12.78亿". */
export function formatShort(value: Decimal, { locale, currency }: { locale: Locale; currency?: string }): string {
  const size = absolute(value);
  const step = steps[locale].find(({ zeros }) => wholeDigits(size) > zeros);
  const sign = isNegative(value) ? MINUS : '';
  const mark = currency ? signOfCurrency(currency) : '';
  if (!step) return sign + mark + digits(size, locale, { most: 2 });
  const scaled = shift(size, -step.zeros);
  return sign + mark + digits(scaled, locale, { most: Math.max(0, step.figures - wholeDigits(scaled)) }) + step.word;
}

/** A fraction as per cent: "0.214" → "21.4 %" / "21.4%". */
export function formatPercent(fraction: Decimal, { locale, most = 1, plus = false }: { locale: Locale; most?: number; plus?: boolean }): string {
  return formatNumber(shift(fraction, 2), { locale, most, plus }) + (locale === 'zh' ? '%' : '\u00a0%');
}

/** "▲ 4.2 %": direction as shape and sign, not as colour. */
export function formatChange(fraction: Decimal, locale: Locale): string {
  if (isZero(fraction)) return formatPercent('0', { locale });
  const mark = isNegative(fraction) ? '▼' : '▲';
  return `${mark}\u00a0${formatPercent(absolute(fraction), { locale })}`;
}
