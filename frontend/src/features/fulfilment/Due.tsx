import { When } from '@/ui/When';
import { dueness } from './queue';

const tones = { late: 't-bad', today: 't-warn' };

/** The day it shall leave: amber today, red when it should have left. */
export function Due({ dueOn, now, none }: { dueOn: string | null | undefined; now: string; none: string }) {
  const how = dueness(dueOn, now);
  if (!dueOn) return <span className="t-3">{none}</span>;
  return <span className={how ? tones[how] : undefined}><When at={dueOn} as="weekday" /></span>;
}
