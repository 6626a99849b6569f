import { memo, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { cx } from '../cx';
import { Icon } from '../Icon';
import { Menu, type MenuItem } from '../Menu';
import { useText } from '../useText';
import { CellEditor } from './CellEditor';
import type { Editing, GridApi } from './gridTypes';
import type { Layout, Placed } from './layout';
import { canEdit } from './paste';
import { sideOf } from './sideOf';

export type RowProps<Row> = {
  row: Row; index: number; id: string; layout: Layout<Row>; top: number; height: number; api: GridApi;
  /** Column of the cursor, -1 when it is in another row. */
  active: number; marked: boolean; current: boolean; selected: boolean; selectable: boolean; editing: Editing | null; menuOpen: boolean; first: number;
  look: 'group' | 'off' | 'flash' | undefined; editable: boolean; opens: boolean;
  action?: ((row: Row) => ReactNode) | undefined; menu?: ((row: Row) => MenuItem[]) | undefined; below: ReactNode; onHeight: (index: number, height: number) => void; width: number;
};

/** Inside the grid only the grid itself is a tab stop. */
const quiet = (element: HTMLElement | null) => element?.querySelectorAll<HTMLElement>('a,button').forEach((found) => { found.tabIndex = -1; });

/** What the first column says names the row, and one click on it opens the row; anywhere else it takes two. */
const opening = { className: 'ui-opens', isUnder: (target: EventTarget) => target instanceof Element && target.closest('.ui-opens') !== null && !target.closest('a,button,input,label') };

function mouse<Row>({ index, api }: RowProps<Row>, at: number, writable: boolean) {
  return {
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('a,button,input,label')) return;
      event.preventDefault(); // the grid keeps the focus, not the cell
      api.put(index, at, event.shiftKey);
      api.focus();
    },
    onClick: ({ target, detail, shiftKey }: MouseEvent) => {
      if (detail === 1 && !shiftKey && opening.isUnder(target)) api.open(index);
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      if (writable) api.edit(index, at);
      else if (!opening.isUnder(target)) api.open(index);
    },
  };
}

const titleOf = <Row,>({ value, number }: Placed<Row>, row: Row) => (value && !number ? String(value(row) ?? '') : undefined);

function Cell<Row>({ column, at, ...props }: RowProps<Row> & { column: Placed<Row>; at: number }) {
  const { row, index, id, api, active, editing, layout, editable, opens } = props;
  const isActive = active === at;
  const writable = editable && canEdit(column, row);
  const { className, style } = sideOf(column);
  return (
    <div
      role="gridcell" tabIndex={-1} id={`${id}-${index}-${at}`} aria-colindex={at + props.first} aria-label={column.edit?.says?.(row)} aria-readonly={column.edit && !writable}
      className={cx('ui-cell', className, isActive && 'ui-active', writable && 'ui-writable')} style={style} title={titleOf(column, row)} {...mouse(props, at, writable)}
    >
      {isActive && editing ? <CellEditor editing={editing} api={api} align={column.align} /> : <span className={cx('ui-cell-in', opens && at === 0 && !writable && opening.className)}>{column.cell(row)}</span>}
      {layout.second && column.second && <span className="ui-cell-second small t-3 cut">{column.second(row)}</span>}
    </div>
  );
}

/** Plain until it is opened: a thousand rows need no thousand menus. */
function RowMenuButton({ open, items, onOpen, label }: { open: boolean; items: () => MenuItem[]; onOpen: (open: boolean) => void; label: string }) {
  const button = <button type="button" className="ui-row-menu" aria-label={label} aria-haspopup="menu" aria-expanded={open} title={label} onClick={() => onOpen(!open)}><Icon name="more" /></button>;
  return open ? <Menu items={items()} open onOpen={onOpen}>{button}</Menu> : button;
}

function RowEnd<Row>({ row, index, action, menu, menuOpen, api }: RowProps<Row>) {
  const t = useText();
  if (!action && !menu) return null;
  return (
    <div className="ui-cell ui-frozen ui-frozen-end ui-row-end" style={{ right: 0 }} role="gridcell">
      {action?.(row)}
      {menu && <RowMenuButton open={menuOpen} items={() => menu(row)} onOpen={(open) => api.menu(open ? index : null)} label={t('rowMenu')} />}
    </div>
  );
}

function Below<Row>({ index, height, below, onHeight, width }: RowProps<Row>) {
  const element = useRef<HTMLDivElement>(null);
  const there = below !== null && below !== undefined && below !== false;
  useLayoutEffect(() => {
    const found = element.current;
    if (!there || !found) {
      onHeight(index, height);
      return undefined;
    }
    const tell = () => onHeight(index, height + found.offsetHeight);
    tell();
    const watch = new ResizeObserver(tell);
    watch.observe(found);
    return () => watch.disconnect();
  }, [there, index, height, onHeight]);
  return there ? <div className="ui-below" ref={element} style={{ width: width || undefined }}>{below}</div> : null;
}

function BodyRowOnce<Row>(props: RowProps<Row>) {
  const { row, index, layout, top, height, api, active, marked, current, selected, selectable, look, first } = props;
  const t = useText();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => quiet(element.current));
  return (
    <div className={cx('ui-row-box', look && `ui-look-${look}`, (active >= 0 || current) && 'ui-current', (marked || selected) && 'ui-marked')} style={{ transform: `translateY(${top}px)` }}>
      <div ref={element} role="row" aria-rowindex={index + 2} aria-selected={selectable ? selected : undefined} className="ui-grid-row" style={{ gridTemplateColumns: layout.template, height }}>
        {selectable && (
          <div role="gridcell" aria-colindex={1} className="ui-cell ui-frozen ui-select" style={{ left: 0 }}>
            <input type="checkbox" tabIndex={-1} aria-label={t('select')} checked={selected} onChange={(event) => api.select(index, (event.nativeEvent as globalThis.MouseEvent).shiftKey)} />
          </div>
        )}
        {layout.columns.map((column, at) => <Cell key={column.key} {...props} column={column} at={at} first={first} row={row} />)}
        <RowEnd {...props} />
      </div>
      <Below {...props} />
    </div>
  );
}

/** One row; drawn again only when something of it changed. */
export const BodyRow = memo(BodyRowOnce) as typeof BodyRowOnce;
