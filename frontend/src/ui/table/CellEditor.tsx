import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Editing, GridApi } from './gridTypes';

const moves: Record<string, [rows: number, cols: number]> = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** The open cell: Enter and ↓ go on below, Tab to the next one that can be edited, Esc takes it back. */
export function CellEditor({ editing, api, align }: { editing: Editing; api: GridApi; align: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (!editing.typed) input.current?.select();
    // Only when the cell opens; afterwards the cursor is the writer's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const move = event.key === 'Tab' ? [0, event.shiftKey ? -1 : 1] as const : moves[event.key];
    if (!move && event.key !== 'Escape') return;
    event.preventDefault();
    if (move) api.commit(move[0], move[1]);
    else api.cancel();
  };
  return <input ref={input} className={`ui-cell-editor ui-${align ?? 'left'}`} value={editing.text} onChange={(event) => api.change(event.target.value)} onKeyDown={press} onBlur={() => api.commit(0, 0)} onPaste={(event) => event.stopPropagation()} />;
}
