import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';
import './steps.css';

/** One tinted line: what is due, by when, by whom, and the ink button. */
export function NextLine({ children, icon = 'clock', actions }: { children: ReactNode; icon?: IconName; actions?: ReactNode }) {
  return <div className="ui-next"><Icon name={icon} tone="accent" /><span className="t-2 grow">{children}</span>{actions && <span className="ui-next-actions">{actions}</span>}</div>;
}
