type Box = { left: number; top: number; bottom: number; width: number; height: number };

const GAP = 6;
const NEAR = 4;
const EDGE = 4;

/** Where something small stands: above what it is about, below where there is no room, never beyond the window. */
export function beside(of: Box, own: { width: number; height: number }, window: { width: number; height: number }): { left: string; top: string } {
  const above = of.top - own.height - GAP;
  const left = of.left + of.width / 2 - own.width / 2;
  return {
    left: `${Math.round(Math.max(EDGE, Math.min(left, window.width - own.width - EDGE)))}px`,
    top: `${Math.round(above >= EDGE ? above : of.bottom + GAP)}px`,
  };
}

/** Where a list stands that a button opens: below it, above where there is more room, never beyond the window. */
export function below(of: Box, own: { width: number; height: number }, window: { width: number; height: number }, align: 'left' | 'right'): { left: string; top: string } {
  const left = align === 'left' ? of.left : of.left + of.width - own.width;
  const under = of.bottom + NEAR;
  const over = of.top - own.height - NEAR;
  const top = under + own.height > window.height - EDGE && over >= EDGE ? over : Math.min(under, window.height - own.height - EDGE);
  return {
    left: `${Math.round(Math.max(EDGE, Math.min(left, window.width - own.width - EDGE)))}px`,
    top: `${Math.round(Math.max(EDGE, top))}px`,
  };
}
