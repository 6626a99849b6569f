type Box = { left: number; top: number; bottom: number; width: number; height: number };

const GAP = 6;
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
