import type { ReactNode } from 'react';
import { cx } from './cx';
import './state.css';

type Props = { children: ReactNode; tone?: 'ok' | 'warn' | 'bad' | 'move' | 'wait' | 'accent'; /** Removes it: a cross with a name. */ onRemove?: () => void; removeLabel?: string };

/** A word about a row that is no state: "reports by form", "check count". Grey unless it is a problem. */
export function Tag({ children, tone, onRemove, removeLabel }: Props) {
  return (
    <span className={cx('ui-tag', tone && `ui-tag-${tone}`)}>
      {children}{onRemove && <button type="button" aria-label={removeLabel} onClick={onRemove}>×</button>}
    </span>
  );
}
