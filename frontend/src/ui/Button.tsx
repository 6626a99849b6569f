import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Keys } from './Keys';
import { Tooltip } from './Tooltip';
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

const isPlain = (event: MouseEvent) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

function usePress({ to, onClick, busy }: ButtonProps, off: boolean) {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>) => {
    if (off || busy) {
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

function Inside({ children, icon, keys, busy }: ButtonProps) {
  return (
    <>
      {busy ? <span className="ui-busy" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span className="ui-button-words">{children}</span>
      {keys && <Keys keys={keys} />}
    </>
  );
}

/** A verb with its object and count: "Ship 2 lines now". */
export function Button(props: ButtonProps) {
  const { to, look = 'line', size = 'm', keys, why, disabled, busy, submit, pressed, label, form } = props;
  const element = useRef<HTMLButtonElement & HTMLAnchorElement>(null);
  const off = Boolean(disabled || why);
  const press = usePress(props, off);
  useHotkey(keys, () => element.current?.click(), { enabled: !off && !busy, within: element });
  const shared = {
    ref: element, onClick: press, className: cx('ui-button', `ui-button-${look}`, `ui-button-${size}`, off && 'ui-button-off'),
    'aria-disabled': off || undefined, 'aria-busy': busy || undefined, 'aria-label': label, 'aria-keyshortcuts': keys,
  };
  const inside = <Inside {...props} />;
  const button = to
    ? <a href={off ? undefined : to} {...shared}>{inside}</a>
    : <button type={submit && !off && !busy ? 'submit' : 'button'} disabled={disabled} form={form} aria-pressed={pressed} {...shared}>{inside}</button>;
  return why ? <Tooltip text={why}>{button}</Tooltip> : button;
}
