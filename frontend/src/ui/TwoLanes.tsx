import type { ReactNode } from 'react';
import { formatDay, formatTime } from '@/lib/format/date';
import { Icon } from './Icon';
import { cx } from './cx';
import { useReading } from './theme/look';
import { useNow } from './useNow';
import { useText } from './useText';
import './lanes.css';

export type LaneEvent = {
  id: string;
  /** ISO instant; a calendar day for what is expected. */
  at: string;
  by: 'us' | 'them';
  /** A document that really went over: an arrow. */
  crossed?: boolean;
  /** Only we see it: hollow, with a lock and the words. */
  private?: boolean;
  /** Not yet: dashed, above the line of now. */
  expected?: boolean;
  title: ReactNode;
  /** The document itself: its title in bold. */
  strong?: boolean;
  /** Who, and the fact that matters. */
  fact?: ReactNode;
  /** Old → new per line of a proposal. */
  changes?: { label: ReactNode; before: ReactNode; after: ReactNode }[];
  /** Accept, Propose other: on the receiving side only. */
  actions?: ReactNode;
};

type Props = { us: string; them: string; events: LaneEvent[]; /** Newest first is how they are shown; order in does not matter. */ label?: string };

const newest = (one: LaneEvent, other: LaneEvent) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0);

function Moment({ at, before }: { at: string; before: string | undefined }) {
  const reading = useReading();
  const now = useNow();
  const day = formatDay(at, { now, ...reading });
  if (at.length === 10) return <>{day}</>;
  const same = before !== undefined && formatDay(before, { now, ...reading }) === day;
  const isToday = day === formatDay((reading.now ?? now).toISOString(), { now, ...reading });
  return <>{!same && !isToday && <span className="ui-lane-day">{day}</span>}{formatTime(at, reading)}</>;
}

function Event({ event, before, us, them }: { event: LaneEvent; before: string | undefined; us: string; them: string }) {
  const t = useText();
  const { by, crossed, private: hidden, expected, title, strong, fact, changes = [], actions } = event;
  const [from, to] = by === 'us' ? [us, them] : [them, us];
  return (
    <li className={cx('ui-lane-event', expected && 'expected')}>
      <span className="small t-3 right"><Moment at={event.at} before={before} /></span>
      <span className="ui-lanes-mark" aria-hidden="true">{crossed && <span className={cx('ui-arrow', by)} />}<em className={cx(by, hidden && 'hollow')} /></span>
      <div className="ui-lane-words">
        <div className="row" style={{ gap: 6 }}>
          <span className={cx('two-lines', strong && 'strong')}><span className="unseen">{crossed ? t('sent', { from, to }) : t('by', { who: from })}</span>{title}</span>
          {hidden && <Icon name="lock" size={12} tone="text-3" />}
        </div>
        {fact && <div className="small t-3">{fact}</div>}
        {hidden && <div className="small t-3">{t('onlyWe', { who: us })}</div>}
        {changes.length > 0 && <ul className="ui-lane-changes small">{changes.map(({ label, before: old, after }, at) => <li key={at}>{label} <s>{old}</s> → <b>{after}</b></li>)}</ul>}
        {actions && <div className="row wrap ui-lane-actions">{actions}</div>}
      </div>
    </li>
  );
}

/** What happened between two companies: a lane for each, an arrow for what went across, hollow for what only we see. */
export function TwoLanes({ us, them, events, label }: Props) {
  const t = useText();
  const reading = useReading();
  const now = useNow();
  const coming = events.filter(({ expected }) => expected).sort(newest);
  const past = events.filter(({ expected }) => !expected).sort(newest);
  const draw = (list: LaneEvent[]) => list.map((event, at) => <Event key={event.id} event={event} before={list[at - 1]?.at} us={us} them={them} />);
  return (
    <div className="ui-lanes">
      <div className="ui-lanes-legend small"><span className="ui-party">{us}</span><span className="ui-party them">{them}</span><span className="grow" /><span className="t-3">{t('arrow')}</span></div>
      <ol aria-label={label}>
        {draw(coming)}
        <li className="ui-lanes-now small">{t('now', { time: formatTime((reading.now ?? now).toISOString(), reading) })}</li>
        {draw(past)}
      </ol>
    </div>
  );
}
