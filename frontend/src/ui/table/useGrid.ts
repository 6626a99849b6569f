import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type RefObject } from 'react';
import { Grid, type GridState } from './Grid';
import type { GridApi, GridData } from './gridTypes';

const isField = (target: EventTarget) => target instanceof Element && target.closest('input:not([type=checkbox]), textarea') !== null;

type Room = { scroller: RefObject<HTMLElement | null>; reveal: (row: number, col: number) => void; page: number };

/** Cursor, typing, marking, undo and the clipboard of a grid with one tab stop. */
export function useGrid<Row>(data: GridData<Row>, { scroller, reveal, page }: Room) {
  const [grid] = useState(() => new Grid<Row>(data));
  const [state, setState] = useState<GridState>(grid.state);
  const shown = useRef(reveal);
  useEffect(() => {
    shown.current = reveal;
    grid.know(data, page);
  });
  useEffect(() => {
    grid.attach(setState, (row, col) => shown.current(row, col), () => scroller.current?.focus({ preventScroll: true }));
  }, [grid, scroller]);
  const api = useMemo<GridApi>(() => ({ put: grid.put, edit: grid.edit, change: grid.change, commit: grid.commit, cancel: grid.cancel, select: grid.select, open: grid.open, menu: grid.menu, focus: grid.takeFocus }), [grid]);
  const onPaste = useCallback((event: ClipboardEvent) => isField(event.target) ? undefined : grid.paste(event.clipboardData.getData('text/plain')), [grid]);
  const onCopy = useCallback((event: ClipboardEvent) => {
    const text = isField(event.target) || window.getSelection()?.isCollapsed === false ? null : grid.copied();
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  }, [grid]);
  const home = data.layout.columns.findIndex(({ key }) => key === data.home);
  const onFocus = useCallback(() => {
    if (!grid.state.cursor) grid.put(0, Math.max(0, home));
  }, [grid, home]);
  return { ...state, api, onKeyDown: grid.key, onPaste, onCopy, onFocus };
}
