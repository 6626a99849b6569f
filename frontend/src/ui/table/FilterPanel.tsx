import { useEffect, useRef, useState } from 'react';
import { parseDay, today } from '@/lib/format/parseDay';
import { parseNumber } from '@/lib/format/parseNumber';
import { Button } from '../Button';
import { Line } from '../form/Line';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import type { Column, Filter } from './types';
import type { TableControl } from './useTableState';

type Props = { column: Column<never>; table: TableControl; onDone: () => void };

function Choice({ column, table }: Props) {
  const { filter } = column;
  if (filter?.kind !== 'choice') return null;
  const now = table.state.filters[column.key];
  const values = now?.kind === 'choice' ? now.values : [];
  const change = (own: string, on: boolean) => {
    const next = filter.options.map(({ value }) => value).filter((each) => (each === own ? on : values.includes(each)));
    table.setFilter(column.key, next.length > 0 ? { kind: 'choice', values: next } : null);
  };
  return (
    <div className="ui-filter-choices">
      {filter.options.map(({ value, label }) => (
        <label key={value} className="ui-tick"><input type="checkbox" checked={values.includes(value)} onChange={(event) => change(value, event.target.checked)} /><span>{label}</span></label>
      ))}
    </div>
  );
}

function Typed({ column, table, onDone }: Props) {
  const t = useText();
  const { zone, now } = useReading();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const was = table.state.filters[column.key];
  const range = was?.kind === 'range' ? was : null;
  const [text, setText] = useState(was?.kind === 'text' ? was.value : '');
  const [from, setFrom] = useState(range?.from ?? '');
  const [to, setTo] = useState(range?.to ?? '');
  const read = (typed: string) => (column.filter?.kind === 'day' ? parseDay(typed, today(zone, now)) : parseNumber(typed));
  const range2 = (): Filter | null => (read(from) ?? read(to)) === null ? null : { kind: 'range', from: read(from), to: read(to) };
  const done = () => {
    table.setFilter(column.key, column.filter?.kind === 'text' ? (text.trim() ? { kind: 'text', value: text.trim() } : null) : range2());
    onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); done(); }}>
      {column.filter?.kind === 'text' ? (
        <Line ref={first} aria-label={column.head} value={text} onChange={(event) => setText(event.target.value)} />
      ) : (
        <div className="row">
          <Line ref={first} aria-label={t('least')} placeholder={t('least')} value={from} onChange={(event) => setFrom(event.target.value)} />
          <Line aria-label={t('most')} placeholder={t('most')} value={to} onChange={(event) => setTo(event.target.value)} />
        </div>
      )}
      <div className="row"><Button size="s" submit>{t('apply')}</Button>{was && <Button size="s" look="quiet" onClick={() => { table.setFilter(column.key, null); onDone(); }}>{t('clear')}</Button>}</div>
    </form>
  );
}

/** The filter of one column, from its head. */
export function FilterPanel(props: Props) {
  return <div className="ui-filter-panel">{props.column.filter?.kind === 'choice' ? <Choice {...props} /> : <Typed {...props} />}</div>;
}
