import { Button as AntButton } from 'antd';
import { useRef } from 'react';
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

const sizes = { s: 'small', m: 'medium', l: 'large' } as const;

/** An icon alone: only close, back, more, print, previous and next. */
export function IconButton({ icon, label, onClick, keys, size = 'm', disabled = false, expanded }: Props) {
  const element = useRef<HTMLButtonElement>(null);
  useHotkey(keys, () => element.current?.click(), { enabled: !disabled, within: element });
  return (
    <Tooltip text={label} keys={keys}>
      <AntButton ref={element} type="text" size={sizes[size]} className="ui-button" icon={<Icon name={icon} />} aria-label={label} aria-expanded={expanded} aria-keyshortcuts={keys} disabled={disabled} onClick={onClick} />
    </Tooltip>
  );
}
