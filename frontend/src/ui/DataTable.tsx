import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Failed } from './Failed';
import { Line } from './form/Line';
import { Icon } from './Icon';
import { Loading } from './Loading';
import { Nothing } from './Nothing';
import { SentenceFilter } from './SentenceFilter';
import { ColumnChooser } from './table/ColumnChooser';
import { DataGrid } from './table/DataGrid';
import { ExportMenu } from './table/ExportMenu';
import type { GridProps } from './table/gridTypes';
import { localRows } from './table/local';
import { PhoneList } from './table/PhoneList';
import type { Column, SavedView, Selection, TotalsRow } from './table/types';
import type { TableControl } from './table/useTableState';
import { type SaveView, ViewTabs } from './table/ViewTabs';
import { usePhone } from './theme/useMedia';
import { useText } from './useText';
import './frame.css';
import './table/table.css';

const SelectionBar = lazy(async () => ({ default: (await import('./table/SelectionBar')).SelectionBar }));

export type DataTableProps<Row> = GridProps<Row> & {
  columns: Column<Row>[];
  rows: readonly Row[];
  /** From useTableState: what is shown lives in the address. */
  table: TableControl;
  /** All rows are here: filter, search and sort them in the browser. */
  local?: boolean;
  /** How many match in all. */
  total?: number;
  loading?: boolean;
  /** Keyset connections: asks for the next page while `hasMore`. */
  hasMore?: boolean;
  onMore?: () => void;
  failed?: { words?: ReactNode; onRetry?: () => void; reference?: string | null } | null | undefined;
  /** One sentence and one action when there is nothing yet. */
  nothing?: ReactNode;
  totals?: TotalsRow;
  /** Facts and actions for what is selected: "12 can be confirmed, 2 cannot" + buttons. */
  selectionBar?: (selection: Selection) => ReactNode;
  /** Placeholder of the search field; without it there is none. */
  search?: string;
  /** Left in the tool row, after the search. */
  tools?: ReactNode;
  /** Without the tool row: a small table inside a page. */
  bare?: boolean;
  views?: SavedView[];
  onSaveView?: SaveView;
  /** File name of exports; without it there is no export. */
  exportName?: string;
  /** A row as a list item on the phone. */
  phone?: (row: Row) => ReactNode;
};

const TYPE_MS = 250;

function Search({ table, placeholder }: { table: TableControl; placeholder: string }) {
  const { q } = table.state;
  const [typed, setTyped] = useState({ q, text: q });
  // The address changed from elsewhere (a view, back): show that.
  const text = typed.q === q ? typed.text : q;
  useEffect(() => {
    if (text === q) return undefined;
    const timer = setTimeout(() => table.set({ q: text }), TYPE_MS);
    return () => clearTimeout(timer);
  }, [text, q, table]);
  return <Line className="ui-table-search" type="search" prefix={<Icon name="search" tone="text-3" />} data-search="" aria-label={placeholder} placeholder={placeholder} value={text} onChange={(event) => setTyped({ q, text: event.target.value })} />;
}

function Tools<Row>({ shown, ...props }: DataTableProps<Row> & { shown: readonly Row[] }) {
  const { columns, table, selection, onSelect, selectionBar, search, tools, exportName, hasMore, total } = props;
  const onPhone = usePhone();
  if (selection && onSelect && (selection.all || selection.keys.size > 0)) {
    return <Suspense fallback={<div className="ui-table-tools" />}><SelectionBar selection={selection} onSelect={onSelect} loaded={shown.length} total={total ?? shown.length}>{selectionBar?.(selection)}</SelectionBar></Suspense>;
  }
  return (
    <div className="ui-table-tools">
      {search && <Search table={table} placeholder={search} />}
      {tools}
      <SentenceFilter columns={columns} table={table} />
      <span className="grow" />
      {!onPhone && <ColumnChooser columns={columns} table={table} />}
      {exportName && <ExportMenu columns={columns} rows={shown} table={table} name={exportName} more={Boolean(hasMore)} />}
    </div>
  );
}

function Instead<Row>({ table, rows, loading, failed, nothing }: DataTableProps<Row>) {
  const t = useText();
  const filtered = table.state.q !== '' || Object.keys(table.state.filters).length > 0;
  if (failed) return <Failed reference={failed.reference} {...(failed.onRetry ? { onRetry: failed.onRetry } : {})}>{failed.words}</Failed>;
  if (loading) return <Loading rows={rows.length > 0 ? 1 : 8} />;
  if (filtered) return <Nothing action={<Button look="link" onClick={table.clearFilters}>{t('withoutFilters')}</Button>}>{t('nothingFound')}</Nothing>;
  return typeof nothing === 'string' ? <Nothing>{nothing}</Nothing> : nothing;
}

/**
 * Lists of documents, partners, stock: virtual rows, sorting and filters in the address, selection, totals, views, export, editing in place.
 * Stands in a PageFrame with `fill`; give it the height it may take.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, table, local, views, onSaveView, bare, phone, loading, failed, hasMore, onMore, total, totals } = props;
  const onPhone = usePhone();
  const shown = useMemo(() => (local ? localRows(rows, columns, table.state) : rows), [local, rows, columns, table.state]);
  const more = hasMore && !loading ? onMore : undefined;
  const empty = shown.length === 0 || failed || (loading && hasMore) ? <Instead {...props} /> : null;
  return (
    <div className="ui-table">
      {views && <ViewTabs views={views} table={table} onSaveView={onSaveView} />}
      {!bare && <Tools {...props} shown={shown} />}
      {onPhone && phone ? (
        <PhoneList label={props.label} rows={shown} rowKey={props.rowKey} phone={phone} onOpen={props.onOpen} onMore={more} below={props.below}>{empty}{!empty && totals?.phone && <div className="ui-phone-totals row"><span className="grow">{totals.label}</span>{totals.phone}</div>}</PhoneList>
      ) : (
        <DataGrid {...props} rows={shown} total={total} onMore={more} totals={shown.length > 0 ? totals : undefined}>{empty}</DataGrid>
      )}
    </div>
  );
}
