import { useMemo, useState } from 'react';
import { isDecimal, sum } from '@/lib/decimal';
import { parseNumber } from '@/lib/format/parseNumber';
import { Button } from '../Button';
import { DataTable } from '../DataTable';
import { Ink } from '../Ink';
import { Money } from '../Money';
import { Quantity } from '../Quantity';
import { Refusal } from '../Refusal';
import { State } from '../State';
import { nothingSelected } from '../table/selecting';
import type { Column, Edit, Selection } from '../table/types';
import { useTableState } from '../table/useTableState';
import { When } from '../When';
import { type Ugly, uglyRows } from './ugly';

const columns: Column<Ugly>[] = [
  { key: 'code', head: 'Number', cell: ({ code }) => <span className="strong">{code}</span>, value: ({ code }) => code, width: 130, freeze: 'start', sort: true },
  { key: 'name', head: 'Product', cell: ({ name }) => name, second: ({ spec, area }) => `${spec} · ${area}`, value: ({ name }) => name, width: 220, grow: true, sort: true, filter: { kind: 'text' } },
  { key: 'spec', head: 'Specification', cell: ({ spec }) => <span className="t-3">{spec}</span>, value: ({ spec }) => spec, width: 140, priority: 4 },
  { key: 'partner', head: 'Customer', cell: ({ partner }) => partner, value: ({ partner }) => partner, width: 220, sort: true, priority: 3, filter: { kind: 'text' } },
  { key: 'area', head: 'Area', cell: ({ area }) => <span className="t-2">{area}</span>, value: ({ area }) => area, width: 80, sort: true, priority: 5, filter: { kind: 'choice', options: ['South', 'East', 'North', 'West'].map((value) => ({ value, label: value })) } },
  { key: 'due', head: 'Promised', cell: ({ due }) => <When at={due} as="weekday" />, value: ({ due }) => due, width: 110, sort: true, priority: 2, filter: { kind: 'day' } },
  { key: 'quantity', head: 'Quantity', align: 'right', cell: ({ quantity }) => <Quantity value={quantity} quietZero />, value: ({ quantity }) => quantity, number: true, width: 90, sort: true, edit: { value: ({ quantity }) => quantity, parse: parseNumber } },
  { key: 'amount', head: 'Amount ¥', align: 'right', cell: ({ amount }) => <Money amount={amount} mark="none" alarm />, value: ({ amount }) => amount, number: true, width: 140, sort: true, filter: { kind: 'number' } },
  { key: 'state', head: 'State', cell: ({ state, share }) => <State is={state} share={share} />, value: ({ state }) => state, width: 140, freeze: 'end' },
];

const views = [{ key: 'south', label: 'South, largest first', query: 'f.area=c:South&sort=-amount', count: 250 }];

function Phone({ row }: { row: Ugly }) {
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row"><b className="cut grow">{row.code}</b><Money amount={row.amount} /></div>
      <div className="two-lines">{row.name}</div>
      <div className="row small"><State is={row.state} share={row.share} /><span className="grow" /><When at={row.due} as="weekday" /></div>
    </div>
  );
}

/** A thousand awkward rows. */
export function TablePart() {
  const [rows, setRows] = useState(() => uglyRows(1200));
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const table = useTableState();
  const edit = (edits: Edit<Ugly>[]) => setRows((now) => {
    const written = new Map(edits.map(({ row, value }) => [row.id, value]));
    return now.map((row) => (written.has(row.id) ? { ...row, quantity: written.get(row.id) ?? '' } : row));
  });
  const totals = useMemo(() => ({
    label: `${rows.length} rows`, cells: { quantity: <Quantity value={sum(rows.map(({ quantity }) => (isDecimal(quantity) ? quantity : '0')))} />, amount: <b><Money amount={sum(rows.map(({ amount }) => amount))} mark="none" /></b> },
  }), [rows]);
  return (
    <DataTable
      label="Orders" columns={columns} rows={rows} rowKey={({ id }) => id} table={table} local search="Number, product or customer" exportName="orders" views={views} onSaveView={() => {}} total={4200}
      selection={selection} onSelect={setSelection} selectionBar={({ keys }) => <><span className="t-2">12 can be confirmed, 2 cannot (over credit)</span><span className="grow" /><Ink size="s">{`Confirm ${keys.size}`}</Ink></>}
      rowAction={({ state }) => (state === 'us' ? <Button size="s">Release</Button> : null)} rowMenu={() => [{ key: 'copy', label: 'Copy the number', onSelect: () => {} }]} rowLook={({ state }) => (state === 'cancelled' ? 'off' : undefined)}
      below={({ id }) => (id === 'row-3' ? <Refusal plain ways={[{ label: 'Make it 36', onTake: () => {} }]}>Sold in cases of 12. 21 pieces is 1¾ cases.</Refusal> : null)} onEdit={edit} totals={totals} phone={(row) => <Phone row={row} />} nothing="No orders yet."
    />
  );
}
