import { formatDay, type Reading } from '@/lib/format/date';
import type { Step } from './periods';

/** "Nov", "11月", with the year only if it is another one. */
export const monthName = (day: string, reading: Reading) => formatDay(`${day.slice(0, 7)}-01`, reading).replace(/^1 |1日$/g, '');

/** What stands below a bar: the day, the Monday of the week, the month. */
export const stepName = (start: string, step: Step, reading: Reading) => (step === 'MONTH' ? monthName(start, reading) : formatDay(start, reading));
