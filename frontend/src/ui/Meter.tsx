import './state.css';

export type MeterPart = { /** Share of the whole, 0 to 1. */ share: number; tone?: 'accent' | 'text-4' | 'bad-fill' | 'warn-fill' | 'ok-fill' | 'partner' };

/** What is used of a limit, or how near the next step is. */
export function Meter({ parts, label, height = 6 }: { parts: MeterPart[]; label: string; height?: number }) {
  return (
    <span className="ui-meter" role="img" aria-label={label} style={{ height }}>
      {parts.map(({ share, tone = 'accent' }) => <i key={tone} style={{ width: `${Math.min(100, Math.max(0, share * 100))}%`, background: `var(--${tone})` }} />)}
    </span>
  );
}
