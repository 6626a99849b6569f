import { Segmented as AntSegmented } from 'antd';
import type { ReactNode } from 'react';
import './bars.css';

type Option<Value extends string> = { value: Value; label: ReactNode; count?: number | string | undefined };

type Props<Value extends string> = { options: Option<Value>[]; value: Value; onChange: (value: Value) => void; label: string; size?: 's' | 'm' };

/** One of a few, seen at once: "All 25 · Suggested 20 · Short 3". */
export function Segmented<Value extends string>({ options, value, onChange, label, size = 'm' }: Props<Value>) {
  return (
    <AntSegmented<Value>
      className="ui-segmented" aria-label={label} value={value} onChange={onChange} size={size === 's' ? 'small' : 'middle'}
      options={options.map(({ value: own, label: text, count }) => ({ value: own, label: <>{text}{count !== undefined && <span className="ui-count">{count}</span>}</> }))}
    />
  );
}
