import type { Chosen, Column } from './types';

export type Placed<Row> = Column<Row> & { size: number; /** Sticky distance in px from its side. */ left?: number; right?: number };

export type Layout<Row> = { columns: Placed<Row>[]; template: string; least: number; second: boolean };

const WIDTH = 120;
const SELECT = 36;

/** The chosen columns in their order, or the page's own. */
export function chosenColumns<Row>(columns: Column<Row>[], chosen: Chosen[] | null): Column<Row>[] {
  if (!chosen) return columns.filter(({ hidden }) => !hidden);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return chosen.flatMap(({ key, width, frozen }) => {
    const column = byKey.get(key);
    if (!column) return [];
    return [{ ...column, ...(width === undefined ? {} : { width, grow: false }), ...(frozen ? { freeze: 'start' as const } : {}) }];
  });
}

const sizeOf = <Row>({ width = WIDTH }: Column<Row>) => width;
const sumOf = <Row>(columns: Column<Row>[]) => columns.reduce((sum, column) => sum + sizeOf(column), 0);

/** Columns leave by their stated priority, never by squeezing; what was chosen by hand stays and scrolls. */
export function fitting<Row>(columns: Column<Row>[], room: number): Column<Row>[] {
  let kept = columns;
  while (sumOf(kept) > room) {
    const worst = Math.max(...kept.map(({ priority = 1 }) => priority));
    if (worst <= 1) return kept;
    const last = kept.findLastIndex(({ priority = 1 }) => priority === worst);
    kept = kept.filter((_, at) => at !== last);
  }
  return kept;
}

const rank = { start: 0, middle: 1, end: 2 };
const place = <Row>({ freeze }: Column<Row>) => rank[freeze ?? 'middle'];

/** Frozen columns first and last, with their sticky distances; the frozen ones but the first keep a fixed width. */
export function layoutOf<Row>({ columns, chosen, room, selectable, actions }: { columns: Column<Row>[]; chosen: Chosen[] | null; room: number; selectable: boolean; actions: number }): Layout<Row> {
  const wanted = chosenColumns(columns, chosen);
  const around = (selectable ? SELECT : 0) + actions;
  const kept = chosen ? wanted : fitting(wanted, room - around);
  const ordered = kept.map((column, at) => ({ column, at })).sort((one, other) => place(one.column) - place(other.column) || one.at - other.at).map(({ column }) => column);
  let left = selectable ? SELECT : 0;
  const starts = ordered.map((column) => {
    const own = left;
    left += sizeOf(column);
    return own;
  });
  let right = actions;
  const ends = ordered.toReversed().map((column) => {
    const own = right;
    right += sizeOf(column);
    return own;
  }).toReversed();
  const placed = ordered.map((column, at): Placed<Row> => ({
    ...column, size: sizeOf(column),
    ...(column.freeze === 'start' ? { left: starts[at] ?? 0 } : {}), ...(column.freeze === 'end' ? { right: ends[at] ?? 0 } : {}),
  }));
  const growing = placed.some(({ grow }) => grow);
  const tracks = placed.map(({ grow, size }, at) => (grow || (!growing && at === placed.length - 1 && actions === 0) ? `minmax(${size}px, 1fr)` : `${size}px`));
  return {
    columns: placed, least: sumOf(placed) + around, second: kept.length < wanted.length && placed.some((column) => column.second),
    template: [...(selectable ? [`${SELECT}px`] : []), ...tracks, ...(actions ? [growing ? `${actions}px` : `minmax(${actions}px, 1fr)`] : [])].join(' '),
  };
}
