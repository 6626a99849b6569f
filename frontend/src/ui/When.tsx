import { formatAge, formatDay, formatLeft, formatMoment, formatTheirTime, formatTime, formatWhen } from '@/lib/format/date';
import { cx } from './cx';
import { useReading } from './theme/look';
import { useNow } from './useNow';

type Props = {
  /** ISO instant or calendar day; nothing gives "–". */
  at: string | null | undefined;
  /** `short`: time today, else day and time. `left` is for deadlines, `age` for figures. */
  as?: 'short' | 'day' | 'weekday' | 'time' | 'moment' | 'age' | 'left';
  /** Zone of the other party: added when it differs. */
  theirZone?: string | undefined;
  /** Deadlines: amber from this many hours before, red when late. */
  warnHours?: number;
};

const HOUR = 3_600_000;

/** A day, a time, an age or a deadline in the reader's language and zone; the full moment on hover. */
export function When({ at, as = 'short', theirZone, warnHours }: Props) {
  const now = useNow();
  const reading = { now, ...useReading() };
  if (!at) return <span className="t-4">–</span>;
  const texts = { short: formatWhen, moment: formatMoment, time: formatTime, age: formatAge, left: formatLeft, day: formatDay };
  const text = as === 'weekday' ? formatDay(at, reading, true) : texts[as](at, reading);
  const left = new Date(at).getTime() - reading.now.getTime();
  const tone = as === 'left' && (left < 0 ? 't-bad' : warnHours !== undefined && left < warnHours * HOUR && 't-warn');
  const theirs = theirZone && at.includes('T') ? formatTheirTime(at, reading, theirZone) : null;
  return (
    <time dateTime={at} title={at.includes('T') ? formatMoment(at, reading) : formatDay(at, reading, true)} className={cx('nowrap', tone)}>
      {text}{theirs && <span className="t-3"> ({theirs})</span>}
    </time>
  );
}
