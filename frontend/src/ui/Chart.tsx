import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatMoney, formatPercent, formatQuantity, formatShort } from '@/lib/format/number';
import { Button } from './Button';
import type { Write } from './chart/optionOf';
import type { ChartProps } from './chart/types';
import { Loading } from './Loading';
import { useReading } from './theme/look';
import { useText } from './useText';
import './chart/chart.css';

const Drawing = lazy(() => import('./chart/Drawing').then(({ Drawing: drawing }) => ({ default: drawing })));

/** Figures a float carries too long ("0.30000000000000004") are for the eye only here. */
const plain = (value: number | string) => (typeof value === 'string' ? value : String(Number(value.toPrecision(12))).replace(/e.*/, ''));

function useWrite(as: ChartProps['as'], currency: string | undefined): Write {
  const { locale, currency: own } = useReading();
  return useCallback((value) => {
    const text = plain(value);
    if (as === 'percent') return { short: formatPercent(text, { locale }), exact: formatPercent(text, { locale, most: 2 }) };
    const exact = as === 'money' ? formatMoney(text, { currency: currency ?? own, locale }) : formatQuantity(text, locale);
    return { short: formatShort(text, { locale }), exact };
  }, [as, currency, locale, own]);
}

function AsTable({ label, categories, series, extra = [], to, write }: ChartProps & { write: Write }) {
  return (
    <div className="ui-chart-table">
      <table aria-label={label}>
        <thead><tr><th scope="col"><span className="unseen">{label}</span></th>{series.map(({ name }) => <th key={name} scope="col" className="right">{name}</th>)}{extra.map(({ name }) => <th key={name} scope="col" className="right">{name}</th>)}</tr></thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}><th scope="row">{to?.(at) ? <Link to={to(at) ?? ''}>{category}</Link> : category}</th>{series.map(({ name, values }) => <td key={name} className="right">{values[at] === null || values[at] === undefined ? '?' : write(values[at]).exact}</td>)}{extra.map(({ name, values }) => <td key={name} className="right">{values[at] ?? <span className="t-4">–</span>}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Bars or lines with direct labels; the unknown is hatched; a table one key away. */
export function Chart(props: ChartProps) {
  const t = useText();
  const write = useWrite(props.as, props.currency);
  const [table, setTable] = useState(false);
  const navigate = useNavigate();
  const { to } = props;
  const go = (at: number) => { const address = to?.(at); if (address) void navigate(address); };
  return (
    <figure className="ui-chart">
      <figcaption className="row"><span className="strong grow">{props.label}</span><Button size="s" look="quiet" pressed={table} onClick={() => setTable(!table)}>{t(table ? 'chart' : 'table')}</Button></figcaption>
      {table ? <AsTable {...props} write={write} /> : <Suspense fallback={<div style={{ height: props.height ?? 240 }}><Loading rows={4} columns={[80]} /></div>}><Drawing {...props} write={write} {...(to ? { onPick: go } : {})} /></Suspense>}
    </figure>
  );
}
