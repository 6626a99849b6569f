import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './places.css';

/** One line under the head: what is kept here until the network is back. */
export function Offline({ children }: { children: ReactNode }) {
  return <div className="ui-offline" role="status"><Icon name="offline" />{children}</div>;
}
