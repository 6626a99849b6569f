/** Today where the reader is, as "2026-11-24". */
export const today = (zone: string, now: Date = new Date()) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.getUTCDate() !== day ? null : text;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const chineseDays = '一二三四五六日';
const near: Record<string, number> = { today: 0, tomorrow: 1, yesterday: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 昨天: -1 };

type Rule = [pattern: RegExp, read: (found: RegExpMatchArray, now: string) => string | null];

/** A day without a year is the next one to come, looking back at most 90 days. */
function nearest(month: number, day: number, now: string): string | null {
  const year = Number(now.slice(0, 4));
  const found = dayOf(year, month, day);
  return found && found < addDays(now, -90) ? dayOf(year + 1, month, day) : found;
}

const full = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));
const onWeekday = (now: string, weekday: number, weeks: number) => addDays(now, weekday - weekdayOf(now) + weeks * 7);
const coming = (now: string, weekday: number) => addDays(now, (weekday - weekdayOf(now) + 7) % 7 || 7);

const rules: Rule[] = [
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/, ([, d, m, y]) => dayOf(full(y ?? ''), Number(m), Number(d))],
  [/^(\d{1,2})[./](\d{1,2})\.?$/, ([, d, m], now) => nearest(Number(m), Number(d), now)],
  [/^(\d{1,2})月(\d{1,2})日?$/, ([, m, d], now) => nearest(Number(m), Number(d), now)],
  [/^(\d{1,2})\s*([a-z]{3})[a-z]*\.?(?:\s+(\d{4}))?$/, ([, d, name, y], now) => {
    const month = monthNames.indexOf(name ?? '') + 1;
    if (!month) return null;
    return y ? dayOf(Number(y), month, Number(d)) : nearest(month, Number(d), now);
  }],
  [/^([+-]\d{1,4})$/, ([, days], now) => addDays(now, Number(days))],
  [/^(\d{1,3})天后$/, ([, days], now) => addDays(now, Number(days))],
  [/^(下*)(本|这)?(?:周|星期|礼拜)([一二三四五六日天])$/, ([, next = '', thisWeek, name = ''], now) => {
    const weekday = chineseDays.indexOf(name === '天' ? '日' : name) + 1;
    return next || thisWeek ? onWeekday(now, weekday, next.length) : coming(now, weekday);
  }],
  [/^(next\s+)?([a-z]{3})[a-z]*$/, ([, next, name], now) => {
    const weekday = dayNames.indexOf(name ?? '') + 1;
    if (!weekday) return null;
    return next ? onWeekday(now, weekday, 1) : coming(now, weekday);
  }],
];

/** "27.11", "27 Nov", "+3", "下周五", "11月27日", "fri", "2026-11-27" → "2026-11-27"; null when it is no day. `now` is today as "2026-11-24". */
export function parseDay(text: string, now: string): string | null {
  const typed = text.trim().toLowerCase();
  const days = near[typed];
  if (days !== undefined) return addDays(now, days);
  for (const [pattern, read] of rules) {
    const found = typed.match(pattern);
    if (found) return read(found, now);
  }
  return null;
}
