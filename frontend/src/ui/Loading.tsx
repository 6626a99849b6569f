import { useEffect, useState } from 'react';
import { useText } from './useText';
import './places.css';

type Props = { rows?: number; /** Typical widths of the values in per cent, one per column. */ columns?: number[] };

const QUIET_MS = 300;

/** Grey bars the length of typical values, after 300 ms; before that nothing. */
export function Loading({ rows = 6, columns = [28, 14, 10, 12] }: Props) {
  const t = useText();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="ui-loading" aria-busy="true">
      <span className="unseen" role="status">{shown ? t('loading') : ''}</span>
      {shown && Array.from({ length: rows }, (_, row) => (
        <div key={row} className="ui-loading-row">{columns.map((width, at) => <i key={at} style={{ width: `${width * (1 - ((row * 7 + at * 3) % 5) / 12)}%` }} />)}</div>
      ))}
    </div>
  );
}
