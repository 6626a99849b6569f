import { lazy, Suspense, useRef, useState, type PointerEvent } from 'react';
import { cx } from '../cx';
import { Float } from '../Float';
import { Icon } from '../Icon';
import { useText } from '../useText';
import type { Layout, Placed } from './layout';
import { sideOf } from './sideOf';
import type { Sort } from './types';
import type { TableControl } from './useTableState';

const FilterPanel = lazy(async () => ({ default: (await import('./FilterPanel')).FilterPanel }));

type Props<Row> = {
  layout: Layout<Row>; table: TableControl; selectable: boolean; every: boolean; some: boolean; onSelectLoaded: () => void; actions: boolean; onWidth: (key: string, width: number) => void;
};

function Grip({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const start = (event: PointerEvent<HTMLElement>) => {
    const from = event.clientX;
    const { currentTarget, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    const end = (last: globalThis.PointerEvent) => onWidth(Math.round(Math.max(56, width + last.clientX - from)));
    currentTarget.addEventListener('pointerup', end, { once: true });
  };
  // Width by keyboard: in the column chooser.
  return <span className="ui-grip" aria-hidden="true" onPointerDown={start} />;
}

function SortButton<Row>({ column, table }: { column: Placed<Row>; table: TableControl }) {
  const { sort } = table.state;
  const level = sort.findIndex(({ key }) => key === column.key);
  const sorted = sort[level];
  return (
    <button type="button" className="ui-head-sort cut" onClick={(event) => table.sortBy(column.key, event.shiftKey)} title={column.head}>
      <span className="cut">{column.head}</span>
      {sorted && <span className="ui-head-mark" aria-hidden="true">{sorted.down ? '↓' : '↑'}{sort.length > 1 && level + 1}</span>}
    </button>
  );
}

function FilterButton<Row>({ column, table }: { column: Placed<Row>; table: TableControl }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const done = () => {
    setOpen(false);
    around.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <span ref={around} className="ui-float-around">
        <button type="button" className={cx('ui-head-filter', table.state.filters[column.key] && 'on')} aria-label={`${t('filter')}: ${column.head}`} aria-expanded={open} onClick={() => setOpen(!open)}><Icon name="filter" size={12} /></button>
      </span>
      {open && <Float of={around} align="left" onClose={() => setOpen(false)}><Suspense fallback={null}><FilterPanel column={column} table={table} onDone={done} /></Suspense></Float>}
    </>
  );
}

const directionOf = (sort: Sort[], key: string) => {
  const level = sort.find((found) => found.key === key);
  return level ? (level.down ? 'descending' : 'ascending') : 'none';
};

function HeadCell<Row>({ column, table, onWidth, at }: { column: Placed<Row>; table: TableControl; onWidth: Props<Row>['onWidth']; at: number }) {
  const { className, style } = sideOf(column);
  return (
    <div role="columnheader" aria-colindex={at} aria-sort={column.sort ? directionOf(table.state.sort, column.key) : undefined} style={style} className={cx('ui-head', className)}>
      {column.sort ? <SortButton column={column} table={table} /> : <span className="cut">{column.head}</span>}
      {column.filter && <FilterButton column={column} table={table} />}
      <Grip width={column.size} onWidth={(width) => onWidth(column.key, width)} />
    </div>
  );
}

/** Sticky head: click sorts, Shift-click adds a level, a small mark filters. */
export function HeadRow<Row>({ layout, table, selectable, every, some, onSelectLoaded, actions, onWidth }: Props<Row>) {
  const t = useText();
  return (
    <div role="row" aria-rowindex={1} className="ui-head-row" style={{ gridTemplateColumns: layout.template }}>
      {selectable && (
        <div role="columnheader" className="ui-head ui-frozen ui-select" style={{ left: 0 }}>
          <input type="checkbox" aria-label={t('selectLoaded')} checked={every} ref={(box) => { if (box) box.indeterminate = some && !every; }} onChange={onSelectLoaded} />
        </div>
      )}
      {layout.columns.map((column, at) => <HeadCell key={column.key} column={column} table={table} onWidth={onWidth} at={at + (selectable ? 2 : 1)} />)}
      {actions && <div role="columnheader" className="ui-head ui-frozen ui-frozen-end" style={{ right: 0 }}><span className="unseen">{t('rowMenu')}</span></div>}
    </div>
  );
}
