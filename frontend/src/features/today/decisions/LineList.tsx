import type { ReactNode } from 'react';
import { useText } from './useText';

type Line = { id: string; name: string; value: ReactNode; note?: ReactNode };
const SHOWN = 6;

/** Some lines of a document: what, how many. The rest is counted. */
export function LineList({ title, lines }: { title: string; lines: readonly Line[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <dl className="facts sums">
        {lines.slice(0, SHOWN).map(({ id, name, value, note }) => (
          <div key={id} className="today-line"><dt className="t-2"><span className="two-lines">{name}</span>{note && <span className="small t-3">{note}</span>}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      {lines.length > SHOWN && <p className="small t-3">{t('more_lines', { count: lines.length - SHOWN })}</p>}
    </section>
  );
}
