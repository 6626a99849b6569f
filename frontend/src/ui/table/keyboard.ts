/** What a key does in a grid (guide 9 and 14). */
export type Act =
  | { do: 'move'; rows: number; cols: number; extend: boolean }
  | { do: 'edge'; to: 'first' | 'last' | 'top' | 'bottom' }
  | { do: 'type'; text: string }
  | { do: 'open' | 'peek' | 'select' | 'selectTo' | 'menu' | 'edit' | 'fill' | 'undo' | 'redo' | 'clear' | 'escape' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
type Cell = { /** The active cell can be edited. */ editable: boolean; /** … and holds a number: letters stay commands. */ number: boolean; page: number };

const arrows: Record<string, [rows: number, cols: number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
const letters: Record<string, Act> = {
  j: { do: 'move', rows: 1, cols: 0, extend: false }, k: { do: 'move', rows: -1, cols: 0, extend: false }, x: { do: 'select' }, X: { do: 'selectTo' }, '.': { do: 'menu' }, ' ': { do: 'peek' },
};
const controls: Record<string, Act> = { d: { do: 'fill' }, z: { do: 'undo' }, Z: { do: 'redo' }, y: { do: 'redo' }, Home: { do: 'edge', to: 'top' }, End: { do: 'edge', to: 'bottom' } };

const starts = (key: string, { editable, number }: Cell) => editable && (number ? /^[\d\-\u2212０-９]$/.test(key) : key.length === 1 && key !== ' ');

const names: Record<string, Act> = { Home: { do: 'edge', to: 'first' }, End: { do: 'edge', to: 'last' }, Enter: { do: 'open' }, Escape: { do: 'escape' } };
const editing: Record<string, Act> = { F2: { do: 'edit' }, Delete: { do: 'clear' }, Backspace: { do: 'clear' } };

function named(key: string, { page, editable }: Cell, extend: boolean): Act | null {
  const arrow = arrows[key];
  if (arrow) return { do: 'move', rows: arrow[0], cols: arrow[1], extend: extend && arrow[0] !== 0 };
  if (key === 'PageDown' || key === 'PageUp') return { do: 'move', rows: key === 'PageDown' ? page : -page, cols: 0, extend };
  return names[key] ?? (editable ? (editing[key] ?? null) : null);
}

/** null leaves the key to the page and the browser. */
export function actOf(press: Press, cell: Cell): Act | null {
  const { key, shiftKey, altKey } = press;
  if (altKey) return null;
  if (press.ctrlKey || press.metaKey) return controls[key] ?? null;
  if (starts(key, cell)) return { do: 'type', text: key };
  return named(key, cell, shiftKey) ?? letters[key] ?? null;
}
