import { useId, type ReactNode } from 'react';
import { cx } from './cx';
import './bars.css';

type Option<Value extends string> = { value: Value; label: ReactNode; count?: number | string | undefined };

type Props<Value extends string> = { options: Option<Value>[]; value: Value; onChange: (value: Value) => void; label: string; size?: 's' | 'm' };

/** One of a few, seen at once: "All 25 · Suggested 20 · Short 3". */
export function Segmented<Value extends string>({ options, value, onChange, label, size = 'm' }: Props<Value>) {
  const group = useId();
  return (
    <div className={cx('ui-segmented', `ui-segmented-${size}`)} role="radiogroup" aria-label={label}>
      {options.map(({ value: own, label: text, count }) => (
        <label key={own}>
          <input type="radio" name={group} checked={own === value} onChange={() => onChange(own)} />
          <span>{text}{count !== undefined && <span className="ui-count">{count}</span>}</span>
        </label>
      ))}
    </div>
  );
}
