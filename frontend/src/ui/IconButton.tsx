import { useRef } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Tooltip } from './Tooltip';
import { useHotkey } from './useHotkey';
import './button.css';

type Props = {
  icon: IconName;
  /** Its name for readers and on hover. */
  label: string;
  onClick?: () => void;
  keys?: string;
  size?: 's' | 'm' | 'l';
  disabled?: boolean;
  expanded?: boolean;
};

/** An icon alone: only close, back, more, print, previous and next. */
export function IconButton({ icon, label, onClick, keys, size = 'm', disabled = false, expanded }: Props) {
  const element = useRef<HTMLButtonElement>(null);
  useHotkey(keys, () => element.current?.click(), { enabled: !disabled, within: element });
  return (
    <Tooltip text={label} keys={keys}>
      <button
        ref={element} type="button" className={cx('ui-button', 'ui-button-icon', `ui-button-${size}`, disabled && 'ui-button-off')} disabled={disabled} onClick={onClick}
        aria-label={label} aria-expanded={expanded} aria-keyshortcuts={keys}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
