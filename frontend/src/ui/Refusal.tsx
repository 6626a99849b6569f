import type { ReactNode } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { Icon } from './Icon';
import './places.css';

export type WayOut = { label: string; onTake: () => void; keys?: string };

type Props = {
  /** The rule in words. */
  children: ReactNode;
  ways?: WayOut[];
  /** What holds until somebody chooses. */
  note?: ReactNode;
  tone?: 'warn' | 'bad';
  /** Inside a table row: no ground of its own. */
  plain?: boolean;
};

/** A refusal is a row with buttons: the rule, then the ways out. */
export function Refusal({ children, ways = [], note, tone = 'warn', plain }: Props) {
  return (
    <div className={cx('ui-refusal', !plain && `ui-refusal-${tone}`)} role="status">
      <Icon name="warning" tone={tone} />
      <span className="ui-refusal-words">{children}</span>
      {ways.map(({ label, onTake, keys }) => <Button key={label} size="s" onClick={onTake} {...(keys ? { keys } : {})}>{label}</Button>)}
      {note && <span className="t-3 ui-refusal-note">{note}</span>}
    </div>
  );
}
