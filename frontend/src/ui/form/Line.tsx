import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { cx } from '../cx';
import './line.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'> & { ref?: Ref<HTMLInputElement>; /** Inside, before and after what is typed: an icon, a unit, a button. */ prefix?: ReactNode; suffix?: ReactNode };

/** One line to type into, as the browser has it; `aria-invalid` colours it. */
export function Line({ prefix, suffix, className, ...input }: Props) {
  return (
    <span className={cx('ui-line', className)}>
      {prefix}
      <input spellCheck={false} {...input} />
      {suffix}
    </span>
  );
}

type ManyProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { rows: number };

/** Several lines; grows with what is typed, up to three times its height. */
export function Lines({ rows, className, ...area }: ManyProps) {
  return (
    <span className={cx('ui-line', 'ui-lines', className)}>
      <textarea rows={rows} style={{ maxHeight: `calc(${rows * 3} * var(--line) + 14px)` }} {...area} />
    </span>
  );
}
