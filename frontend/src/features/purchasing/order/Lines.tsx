import { useMemo } from 'react';
import { Link } from 'react-router';
import { sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { useText } from '../shared/useText';
import { lineColumns, type LineRow } from './lineColumns';

type Props = { rows: readonly LineRow[]; currency: string; total: string; doneHead: string };

/** What was ordered, how far each line is, what it costs. */
export function Lines({ rows, currency, total, doneHead }: Props) {
  const t = useText();
  const reading = useReading();
  const { locale } = reading;
  const table = useTableState({ name: 'lines' });
  const columns = useMemo(() => lineColumns(t, reading, currency, doneHead), [t, reading, currency, doneHead]);
  const totals = {
    label: t('linesCount', { count: rows.length }), phone: <Money amount={total} currency={currency} strong />,
    cells: {
      quantity: <Quantity value={sum(rows.map(({ quantity }) => quantity))} />, done: <Quantity value={sum(rows.map(({ done }) => done))} />, open: <Quantity value={sum(rows.map(({ open }) => open))} />,
      total: <b><Money amount={total} currency={currency} mark="none" /></b>,
    },
  };
  return (
    <DataTable
      label={t('lines')} rows={rows} columns={columns} table={table} rowKey={({ id }) => id} local bare totals={totals} rowLook={({ isOff }) => (isOff ? 'off' : undefined)}
      phone={({ name, mark, to, sku, orderQuantity, orderUnit, quantity, baseUnit, open, total: amount, state }) => (
        <div className="stack" style={{ gap: 4 }}>
          <div className="row"><span className="two-lines strong grow">{to ? <Link to={to}>{name} {mark}</Link> : <>{name} {mark}</>}</span><Money amount={amount} currency={currency} /></div>
          <div className="row small"><span className="t-3">{sku}</span><span className="grow" /><span>{orderUnit !== baseUnit && <>{formatQuantity(orderQuantity, locale)} {unitWord(orderUnit, orderQuantity, locale)} · </>}{formatQuantity(quantity, locale)} {unitWord(baseUnit, quantity, locale)}</span></div>
          <div className="row small">{state}<span className="grow" />{Number(open) > 0 && <span className="t-3">{t('openOf', { quantity: formatQuantity(open, locale) })}</span>}</div>
        </div>
      )}
    />
  );
}
