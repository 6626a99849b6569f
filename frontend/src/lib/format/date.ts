import { type Locale, tagOf } from './locale';

export type Reading = { locale: Locale; zone: string; now?: Date };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whether this is a day as it is kept: "2026-11-24". */
export const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const instant = (value: string) => new Date(isDay(value) ? `${value}T00:00:00Z` : value);

type Parts = { year: number; month: string; day: number; weekday: string; hour: string; minute: string };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  // en-GB would write "Sept"; the months are taken from en-US and put in our order.
  const made = new Intl.DateTimeFormat(locale === 'zh' ? tagOf(locale) : 'en-US', {
    timeZone: zone, year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function partsOf(moment: Date, locale: Locale, zone: string): Parts {
  const found = Object.fromEntries(formatOf(locale, zone).formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    year: Number(found['year']), month: found['month'] ?? '', day: Number(found['day']), weekday: found['weekday'] ?? '',
    hour: found['hour'] ?? '', minute: found['minute'] ?? '',
  };
}

/** "24 Nov", with the year only if it is another one; "2026-11-27" is a calendar day and knows no zone. */
export function formatDay(value: string, { locale, zone, now = new Date() }: Reading, weekday = false): string {
  const { year, month, day, weekday: name } = partsOf(instant(value), locale, isDay(value) ? 'UTC' : zone);
  const thisYear = partsOf(now, locale, zone).year === year;
  if (locale === 'zh') {
    const date = `${thisYear ? '' : `${year}年`}${month.replace(/月$/, '')}月${day}日`;
    return weekday ? `${date} ${name}` : date;
  }
  return `${weekday ? `${name} ` : ''}${day} ${month}${thisYear ? '' : ` ${year}`}`;
}

/** "10:42" on a 24 hour clock in the reader's zone. */
export function formatTime(value: string, { locale, zone }: Reading): string {
  const { hour, minute } = partsOf(new Date(value), locale, zone);
  return `${hour}:${minute}`;
}

/** Day and time: "24 Nov 10:42". */
export const formatMoment = (value: string, reading: Reading) => `${formatDay(value, reading)} ${formatTime(value, reading)}`;

/** Time alone while it is today, else day and time. */
export function formatWhen(value: string, reading: Reading): string {
  if (isDay(value)) return formatDay(value, reading);
  const { now = new Date() } = reading;
  const same = formatDay(value, reading) === formatDay(now.toISOString(), reading);
  return same ? formatTime(value, reading) : formatMoment(value, reading);
}

const words = {
  en: { minute: ' min', hour: ' h', day: (n: number) => (n === 1 ? ' day' : ' days'), now: 'just now' },
  zh: { minute: '分钟', hour: '小时', day: () => '天', now: '刚刚' },
} as const;

/** "41 min", "5 h", from 48 hours on "3 days". */
export function formatSpan(milliseconds: number, locale: Locale): string {
  const { minute, hour, day } = words[locale];
  const size = Math.abs(milliseconds);
  if (size < HOUR) return `${Math.max(1, Math.floor(size / MINUTE))}${minute}`;
  if (size <= 48 * HOUR) return `${Math.floor(size / HOUR)}${hour}`;
  const days = Math.floor(size / DAY);
  return `${days}${day(days)}`;
}

/** How old something is: "41 min"; under a minute "just now". */
export function formatAge(value: string, { locale, now = new Date() }: Reading): string {
  const age = now.getTime() - instant(value).getTime();
  return age < MINUTE ? words[locale].now : formatSpan(age, locale);
}

/** Time left to a deadline: "41 min left", past it "2 h late". */
export function formatLeft(value: string, { locale, now = new Date() }: Reading): string {
  const left = instant(value).getTime() - now.getTime();
  const span = formatSpan(left, locale);
  if (locale === 'zh') return left >= 0 ? `剩${span}` : `已超${span}`;
  return left >= 0 ? `${span} left` : `${span} late`;
}

/** The same moment where the partner is, when that differs: "02:42 London"; otherwise nothing. */
export function formatTheirTime(value: string, reading: Reading, theirZone: string): string | null {
  const here = formatMoment(value, reading);
  const there = formatMoment(value, { ...reading, zone: theirZone });
  if (here === there) return null;
  const city = theirZone.split('/').at(-1)?.replaceAll('_', ' ') ?? theirZone;
  return `${formatWhen(value, { ...reading, zone: theirZone })} ${city}`;
}
