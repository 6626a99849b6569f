import { useState } from 'react';
import { addDays } from '@/lib/format/parseDay';
import { cx } from '../cx';
import { IconButton } from '../IconButton';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import './month.css';

type Props = { value: string; today: string; least?: string | undefined; most?: string | undefined; onPick: (day: string) => void };

const monthBy = (day: string, by: number) => {
  const moment = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() + by);
  return moment.toISOString().slice(0, 10);
};

/** Six weeks from Monday on. */
function daysOf(month: string): string[] {
  const first = `${month.slice(0, 7)}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, at) => addDays(first, at - weekday));
}

/** One month to choose a day from. */
export function MonthPage({ value, today, least, most, onPick }: Props) {
  const t = useText();
  const { locale } = useReading();
  const [month, setMonth] = useState(value);
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const name = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}T00:00:00Z`));
  const days = daysOf(month);
  const weekdays = days.slice(0, 7).map((day) => new Intl.DateTimeFormat(tag, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));
  const isOff = (day: string) => Boolean((least && day < least) || (most && day > most));
  return (
    <div className="ui-month">
      <div className="row">
        <span className="strong grow">{name}</span>
        <IconButton size="s" icon="back" label={t('earlierMonth')} onClick={() => setMonth(monthBy(month, -1))} />
        <IconButton size="s" icon="next" label={t('laterMonth')} onClick={() => setMonth(monthBy(month, 1))} />
      </div>
      <div className="ui-month-days">
        {weekdays.map((day, at) => <span key={at} className="t-3 small">{day}</span>)}
        {days.map((day) => (
          <button key={day} type="button" disabled={isOff(day)} aria-pressed={day === value} className={cx(day === today && 'today', day.slice(0, 7) !== month.slice(0, 7) && 't-4')} onClick={() => onPick(day)}>{Number(day.slice(8))}</button>
        ))}
      </div>
    </div>
  );
}
