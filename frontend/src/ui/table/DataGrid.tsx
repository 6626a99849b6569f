import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { useLook } from '../theme/look';
import { BodyRow } from './BodyRow';
import type { GridApi, GridProps } from './gridTypes';
import { HeadRow } from './HeadRow';
import { layoutOf, type Layout } from './layout';
import { nothingSelected, selectLoaded } from './selecting';
import { Totals } from './Totals';
import type { Column, TotalsRow } from './types';
import { useGrid } from './useGrid';
import type { TableControl } from './useTableState';
import { useWidth } from './useWidth';

export type DataGridProps<Row> = GridProps<Row> & {
  rows: readonly Row[]; columns: Column<Row>[]; table: TableControl; total: number | undefined; onMore: (() => void) | undefined; totals: TotalsRow | undefined; children: ReactNode;
};

const HEIGHTS = { compact: 32, comfortable: 44, touch: 56 };
const SECOND = 44;
const NEAR_END = 12;
const MENU = 40;

function useLayout<Row>({ columns, table, selection, rowAction, rowMenu, actionWidth = 112 }: DataGridProps<Row>, room: number): Layout<Row> {
  const selectable = selection !== undefined;
  const actions = (rowAction ? actionWidth : 0) + (rowMenu ? MENU : 0);
  const chosen = table.state.columns;
  return useMemo(() => layoutOf({ columns, chosen, room: room || 1200, selectable, actions }), [columns, chosen, room, selectable, actions]);
}

function useRows<Row>({ rows, rowKey, onMore }: DataGridProps<Row>, height: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const key = useCallback((index: number) => { const row = rows[index]; return row === undefined ? index : rowKey(row); }, [rows, rowKey]);
  // Its functions change with the rows, which is what we want here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 8, getItemKey: key,
    initialRect: { width: 1200, height: 800 }, scrollPaddingStart: 32, scrollPaddingEnd: 40, scrollMargin: 0,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (onMore && last >= 0 && last >= rows.length - NEAR_END) onMore();
  }, [onMore, last, rows.length]);
  const onHeight = useCallback((index: number, size: number) => virtual.resizeItem(index, size), [virtual]);
  return { scroller, virtual, items, onHeight };
}

/** Keeps the active cell out from under frozen columns. */
function revealColumn(scroller: HTMLElement | null, id: string) {
  const cell = scroller && document.getElementById(id);
  if (!scroller || !cell || cell.classList.contains('ui-frozen')) return;
  const edge = scroller.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const frozen = [...scroller.querySelectorAll('.ui-head.ui-frozen')].map((head) => head.getBoundingClientRect());
  const left = Math.max(edge.left, ...frozen.filter((head) => head.left < edge.left + edge.width / 2).map((head) => head.right));
  const right = Math.min(edge.right, ...frozen.filter((head) => head.left >= edge.left + edge.width / 2).map((head) => head.left));
  if (at.left < left) scroller.scrollLeft -= left - at.left;
  else if (at.right > right) scroller.scrollLeft += Math.min(at.right - right, at.left - left);
}

function useHeadActions<Row>({ rows, rowKey, selection, onSelect, table }: DataGridProps<Row>, layout: Layout<Row>) {
  const every = selection !== undefined && rows.length > 0 && (selection.all || rows.every((row) => selection.keys.has(rowKey(row))));
  const some = selection !== undefined && selection.keys.size > 0;
  const onSelectLoaded = () => onSelect?.(selectLoaded(selection ?? nothingSelected, rows, rowKey));
  const onWidth = (key: string, width: number) =>
    table.setColumns(layout.columns.map(({ key: own, width: was, grow, freeze }) => ({
      key: own, ...(own === key ? { width } : was !== undefined && !grow ? { width: was } : {}), ...(freeze === 'start' ? { frozen: true } : {}),
    })));
  return { every, some, onSelectLoaded, onWidth };
}

/** Goes where the page asks, as soon as the row is there; once for each wish. */
function useGoTo<Row>({ goTo, rows, rowKey }: DataGridProps<Row>, layout: Layout<Row>, api: GridApi) {
  const gone = useRef<typeof goTo>(null);
  useEffect(() => {
    if (!goTo || gone.current === goTo) return;
    const row = rows.findIndex((each) => rowKey(each) === goTo.row);
    if (row < 0) return;
    gone.current = goTo;
    api.put(row, layout.columns.findIndex(({ key }) => key === goTo.column));
    api.focus();
  }, [goTo, rows, rowKey, layout, api]);
}

function useDataGrid<Row>(props: DataGridProps<Row>) {
  const id = useId();
  const { density } = useLook();
  const { element: outer, width } = useWidth<HTMLDivElement>();
  const layout = useLayout(props, width);
  const height = layout.second ? Math.max(SECOND, HEIGHTS[density]) : HEIGHTS[density];
  const list = useRows(props, height);
  const reveal = (row: number, col: number) => {
    list.virtual.scrollToIndex(row);
    requestAnimationFrame(() => revealColumn(list.scroller.current, `${id}-${row}-${col}`));
  };
  const page = Math.max(5, Math.floor((list.virtual.scrollRect?.height ?? 600) / height) - 2);
  const grid = useGrid({ ...props, layout }, { scroller: list.scroller, reveal, page });
  useGoTo(props, layout, grid.api);
  return { id, layout, height, ...list, outer, width, grid };
}

/** The grid itself: one tab stop, virtual rows of fixed height, head and totals that stay. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rows, rowKey, selection, rowLook, below, rowAction, rowMenu, onEdit, onOpen, total, totals, table, current, children } = props;
  const { id, layout, height, scroller, virtual, items, onHeight, outer, width, grid } = useDataGrid(props);
  const head = useHeadActions(props, layout);
  const { cursor, editing, menu, api } = grid;
  const isMarked = (index: number) => cursor !== null && cursor.anchor !== cursor.row && index >= Math.min(cursor.anchor, cursor.row) && index <= Math.max(cursor.anchor, cursor.row);
  const isSelected = (row: Row) => selection !== undefined && (selection.all || selection.keys.has(rowKey(row)));
  const selectable = selection !== undefined;
  return (
    <div className="ui-grid-outer" ref={outer}>
      <div
        ref={scroller} className="ui-grid" role="grid" tabIndex={0} aria-label={label} aria-rowcount={(total ?? rows.length) + 1} aria-colcount={layout.columns.length + (selectable ? 1 : 0)} aria-multiselectable={selectable || undefined}
        aria-activedescendant={cursor ? `${id}-${cursor.row}-${cursor.col}` : undefined} onKeyDown={grid.onKeyDown} onPaste={grid.onPaste} onCopy={grid.onCopy} onFocus={(event) => { if (event.target === event.currentTarget) grid.onFocus(); }}
      >
        <div className="ui-grid-in" style={{ minWidth: layout.least }}>
        <HeadRow layout={layout} table={table} selectable={selectable} {...head} actions={Boolean(rowAction ?? rowMenu)} />
        <div role={rows.length > 0 ? 'rowgroup' : undefined} className="ui-grid-body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row !== undefined && (
              <BodyRow
                key={rowKey(row)} row={row} index={index} id={id} layout={layout} top={start} height={height} api={api} active={cursor?.row === index ? cursor.col : -1} marked={isMarked(index)} current={current === rowKey(row)}
                selected={isSelected(row)} selectable={selectable} editing={cursor?.row === index ? editing : null} menuOpen={menu === index} first={selectable ? 2 : 1} look={rowLook?.(row)} editable={onEdit !== undefined} opens={onOpen !== undefined}
                action={rowAction} menu={rowMenu} below={below?.(row)} onHeight={onHeight} width={width}
              />
            );
          })}
        </div>
        {children && <div role="row"><div role="gridcell">{children}</div></div>}
        {totals && <Totals totals={totals} layout={layout} selectable={selectable} actions={Boolean(rowAction ?? rowMenu)} />}
        </div>
      </div>
    </div>
  );
}
