import type { ReactNode } from 'react';
import type { Glyph, Tone } from './states';

type Props = { glyph: Glyph; tone: Tone; /** How full a `share` ring is, 0 to 1. */ share?: number; size?: number };

/** A slice of a disc around 7,7 from twelve o'clock. */
function slice(share: number): string {
  const part = Math.min(0.999, Math.max(0.02, share));
  const angle = part * 2 * Math.PI;
  const x = (7 + 3.3 * Math.sin(angle)).toFixed(2);
  const y = (7 - 3.3 * Math.cos(angle)).toFixed(2);
  return `M7 7V3.7A3.3 3.3 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
}

const line = { fill: 'none', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const inside = { fill: 'none', stroke: 'var(--surface)', strokeWidth: 1.6, strokeLinecap: 'round' } as const;

function ring(colour: string, share?: number): ReactNode {
  return <><circle cx="7" cy="7" r="5.5" {...line} stroke={colour} />{share !== undefined && <path d={slice(share)} fill={colour} />}</>;
}

const drawn: Record<Glyph, (colour: string, share: number) => ReactNode> = {
  none: () => null,
  dashed: (colour) => <circle cx="7" cy="7" r="5.5" {...line} stroke={colour} strokeDasharray="2 2" />,
  ring: (colour) => ring(colour),
  circle: (colour) => ring(colour),
  share: (colour, share) => ring(colour, share),
  half: (colour) => ring(colour, 0.5),
  hollow: (colour) => <circle cx="7" cy="7" r="4" {...line} stroke={colour} />,
  dot: (colour) => <circle cx="7" cy="7" r="4" fill={colour} />,
  clock: (colour) => <g {...line} stroke={colour}><circle cx="7" cy="7" r="5.5" /><path d="M7 4.3v2.9l1.8 1" /></g>,
  check: (colour) => <><circle cx="7" cy="7" r="6.2" fill={colour} /><path d="m4.2 7.2 2 2L10 5" {...inside} /></>,
  disc: (colour) => <><circle cx="7" cy="7" r="6.2" fill={colour} /><path d="M7 3.8v3.8M7 10v.01" {...inside} /></>,
  minus: (colour) => <path d="M3 7h8" {...line} stroke={colour} />,
  chain: (colour) => <path d="M6 8.5 8.5 6M6.8 4.2 8 3a2.3 2.3 0 0 1 3.3 3.3L10 7.5M7.2 9.8 6 11a2.3 2.3 0 0 1-3.3-3.3L4 6.5" {...line} stroke={colour} />,
  lock: (colour) => <g {...line} stroke={colour} strokeWidth={1.4}><rect x="3" y="6.2" width="8" height="5.8" rx="1" /><path d="M4.8 6.2V4.5a2.2 2.2 0 0 1 4.4 0v1.7" /></g>,
};

/** The glyph of a state alone; the word belongs beside it. */
export function StateRing({ glyph, tone, share = 0.5, size = 14 }: Props) {
  if (glyph === 'none') return null;
  const colour = tone.startsWith('text') ? `var(--${tone})` : `var(--${tone}-fill)`;
  return <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">{drawn[glyph](colour, share)}</svg>;
}
