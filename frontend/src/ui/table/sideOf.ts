import type { CSSProperties } from 'react';
import { cx } from '../cx';

type Side = { align?: string | undefined; freeze?: 'start' | 'end' | undefined; left?: number | undefined; right?: number | undefined };

/** How a cell stands: its alignment, and where it sticks when its column is frozen. */
export function sideOf({ align, freeze, left, right }: Side): { className: string; style: CSSProperties } {
  return { className: cx(align && `ui-${align}`, freeze && `ui-frozen ui-frozen-${freeze}`), style: { left, right } };
}
