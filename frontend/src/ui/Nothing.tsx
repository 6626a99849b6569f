import type { ReactNode } from 'react';
import './places.css';

/** Nothing yet, nothing found, or all done: one sentence and one action, where the first row would be. */
export function Nothing({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return <div className="ui-nothing"><p>{children}</p>{action}</div>;
}
