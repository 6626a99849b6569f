import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import './bars.css';

export type Tab = { key: string; label: ReactNode; count?: number | string | undefined; to?: string };

type Props = { items: Tab[]; value: string; onChange?: (key: string) => void; /** At the right end: "Saved 10:42", "New cart". */ extra?: ReactNode; label?: string };

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Places beside each other, with counts; addresses when the items have `to`. */
export function Tabs({ items, value, onChange, extra, label }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const linked = items.some(({ to }) => to !== undefined);
  useEffect(() => {
    // Along the row only: the page itself stays where it is.
    const here = row.current?.querySelector('.here')?.getBoundingClientRect();
    const edge = row.current?.getBoundingClientRect();
    if (!row.current || !here || !edge) return;
    if (here.left < edge.left) row.current.scrollLeft -= edge.left - here.left;
    else if (here.right > edge.right) row.current.scrollLeft += here.right - edge.right;
  }, [value]);

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tabs = [...(row.current?.children ?? [])].filter((each) => each instanceof HTMLElement);
    const next = tabs[(tabs.findIndex((each) => each === document.activeElement) + step + tabs.length) % tabs.length];
    next?.focus();
    if (!linked) next?.click();
  }

  const shown = items.map(({ key, label: text, count, to }) => {
    const here = key === value;
    const inside = <>{text}{count !== undefined && <span className="ui-count">{count}</span>}</>;
    const shared = { className: here ? 'ui-tab here' : 'ui-tab', tabIndex: here ? 0 : -1, onClick: () => onChange?.(key) };
    return to === undefined
      ? <button key={key} type="button" role="tab" aria-selected={here} {...shared}>{inside}</button>
      : <Link key={key} to={to} aria-current={here ? 'page' : undefined} {...shared} tabIndex={0}>{inside}</Link>;
  });
  return (
    <div className="ui-tabs">
      {linked
        ? <nav ref={row} className="ui-tab-row" aria-label={label}>{shown}</nav>
        : <div ref={row} className="ui-tab-row" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move}>{shown}</div>}
      {extra && <div className="ui-tabs-extra">{extra}</div>}
    </div>
  );
}
