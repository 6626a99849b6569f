import { Button as AntButton, Tooltip } from 'antd';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Keys } from './Keys';
import { useHotkey } from './useHotkey';
import './button.css';

export type ButtonProps = {
  children: ReactNode;
  onClick?: (event?: MouseEvent<HTMLElement>) => void;
  /** Address inside the app, instead of onClick; a real link. */
  to?: string;
  /** `line` has an outline, `quiet` none, `link` looks like a link, `ink` is the one primary action of a view (use Ink). */
  look?: 'line' | 'quiet' | 'link' | 'ink' | 'bad';
  size?: 's' | 'm' | 'l';
  icon?: IconName;
  /** Shortcut: shown inside and bound. */
  keys?: string;
  /** Why it cannot be pressed now; disables it and says so on hover and focus. */
  why?: string | false | null;
  disabled?: boolean;
  busy?: boolean;
  submit?: boolean;
  pressed?: boolean;
  label?: string;
  form?: string;
};

const types = { line: 'default', quiet: 'text', link: 'link', ink: 'primary', bad: 'default' } as const;
const sizes = { s: 'small', m: 'medium', l: 'large' } as const;
const isPlain = (event: MouseEvent) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

function usePress({ to, onClick }: ButtonProps, off: boolean) {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>) => {
    if (off) {
      event.preventDefault();
      return;
    }
    if (to && isPlain(event)) {
      event.preventDefault();
      void navigate(to);
    }
    onClick?.(event);
  };
}

/** A verb with its object and count: "Ship 2 lines now". */
export function Button(props: ButtonProps) {
  const { children, to, look = 'line', size = 'm', icon, keys, why, disabled, busy, submit, pressed, label, form } = props;
  const element = useRef<HTMLButtonElement & HTMLAnchorElement>(null);
  const off = Boolean(disabled || why);
  const press = usePress(props, off);
  useHotkey(keys, () => element.current?.click(), { enabled: !off && !busy, within: element });
  const button = (
    <AntButton
      ref={element} type={types[look]} size={sizes[size]} danger={look === 'bad'} loading={busy} disabled={disabled} onClick={press} href={to}
      htmlType={submit && !off ? 'submit' : 'button'} className={cx('ui-button', `ui-button-${look}`, why && 'ui-button-off')}
      aria-disabled={off || undefined} aria-pressed={pressed} aria-label={label} aria-keyshortcuts={keys} form={form} icon={icon && <Icon name={icon} />}
    >
      {children}{keys && <Keys keys={keys} />}
    </AntButton>
  );
  return why ? <Tooltip title={why}>{button}</Tooltip> : button;
}
