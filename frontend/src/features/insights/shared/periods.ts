import { addDays } from '@/lib/format/parseDay';

/** From a day to another, both included: "2026-11-24". */
export type Span = { since: string; until: string };

export const presets = ['30d', '90d', 'month', 'before', '12m'] as const;
export type Preset = (typeof presets)[number];

export type Step = 'DAY' | 'WEEK' | 'MONTH';
const STEPS_MOST = 400;

const monthStart = (day: string) => `${day.slice(0, 7)}-01`;

/** The first of the month so many months later. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

export const monthOf = (day: string): Span => ({ since: monthStart(day), until: addDays(addMonths(day, 1), -1) });

/** What a preset means today: '12m' is this month and the eleven before, 'before' the last whole month. */
export function spanOf(preset: Preset, today: string): Span {
  if (preset === 'before') return monthOf(addMonths(today, -1));
  const since = { '30d': addDays(today, -29), '90d': addDays(today, -89), month: monthStart(today), '12m': addMonths(today, -11) }[preset];
  return { since, until: today };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const isPreset = (text: string): text is Preset => (presets as readonly string[]).includes(text);

export type Period = Span & { /** null: days of one's own. */ preset: Preset | null };

/** The period an address names: two days, or a preset; what is not a period is as usual. */
export function periodOf(get: (name: string) => string, today: string, usual: Preset): Period {
  const [since, until] = [get('since'), get('until')];
  if (isDay(since) && isDay(until) && since <= until) return { preset: null, since, until };
  const preset = isPreset(get('span')) ? (get('span') as Preset) : usual;
  return { preset, ...spanOf(preset, today) };
}

const daysOf = ({ since, until }: Span) => (Date.parse(until) - Date.parse(since)) / 86_400_000 + 1;

/** Into what a span may be cut; the server draws the line at 400 steps. */
export const stepsFor = (span: Span): Step[] => (['DAY', 'WEEK', 'MONTH'] as const).filter((step) => daysOf(span) / { DAY: 1, WEEK: 7, MONTH: 28 }[step] + 1 <= STEPS_MOST);

/** Into what it is cut unless somebody chose: about a dozen to a month of steps. */
export function usualStep(span: Span): Step {
  const days = daysOf(span);
  if (days <= 45) return 'DAY';
  return days <= 200 ? 'WEEK' : 'MONTH';
}

/** The days of one step, cut by the span it belongs to. */
export function stepSpan(start: string, step: Step, within: Span): Span {
  const last = { DAY: start, WEEK: addDays(start, 6), MONTH: monthOf(start).until }[step];
  return { since: start < within.since ? within.since : start, until: last > within.until ? within.until : last };
}

/** Whether a step is whole: not cut at the ends of the span. */
export function isWhole(start: string, step: Step, within: Span): boolean {
  const { since, until } = stepSpan(start, step, within);
  return daysOf({ since, until }) === (step === 'MONTH' ? daysOf(monthOf(start)) : { DAY: 1, WEEK: 7 }[step]);
}
