import type { Chosen, Filter, Sort, TableState } from './types';

export const emptyTable: TableState = { sort: [], filters: {}, columns: null, q: '', view: null };

const OR = '|';
const keep = (text: string) => text.replace(/[\\|.]/g, (sign) => `\\${sign}`);
const split = (text: string, by: string) => text.split(new RegExp(`(?<!\\\\)\\${by}`)).map((part) => part.replace(/\\([\\|.])/g, '$1'));

function writeFilter(filter: Filter): string {
  if (filter.kind === 'text') return `t:${filter.value}`;
  if (filter.kind === 'choice') return `c:${filter.values.map(keep).join(OR)}`;
  return `r:${filter.from ?? ''}..${filter.to ?? ''}`;
}

function readFilter(text: string): Filter | null {
  const rest = text.slice(2);
  if (text.startsWith('t:') && rest) return { kind: 'text', value: rest };
  if (text.startsWith('c:') && rest) return { kind: 'choice', values: split(rest, OR) };
  if (!text.startsWith('r:')) return null;
  const [from, to] = rest.split('..');
  return from || to ? { kind: 'range', from: from || null, to: to || null } : null;
}

const writeSort = (sort: Sort[]) => sort.map(({ key, down }) => (down ? `-${key}` : key)).join(',');
const readSort = (text: string): Sort[] =>
  text.split(',').filter(Boolean).map((part) => ({ key: part.replace(/^-/, ''), down: part.startsWith('-') }));

const writeColumns = (columns: Chosen[]) =>
  columns.map(({ key, width, frozen }) => `${key}${width === undefined ? '' : `:${width}`}${frozen ? '*' : ''}`).join(',');

function readColumn(text: string): Chosen {
  const [key = '', width] = text.replace(/\*$/, '').split(':');
  const size = Number(width);
  return { key, ...(size >= 40 && size <= 800 ? { width: size } : {}), ...(text.endsWith('*') ? { frozen: true } : {}) };
}

/** Writes what differs from `base` into the address; other parameters stay. */
export function encodeTable(state: TableState, into: URLSearchParams = new URLSearchParams(), prefix = ''): URLSearchParams {
  const next = new URLSearchParams(into);
  for (const name of [...next.keys()]) if (isOurs(name, prefix)) next.delete(name);
  const put = (name: string, value: string | null) => value && next.set(prefix + name, value);
  put('view', state.view);
  put('q', state.q);
  put('sort', writeSort(state.sort));
  put('cols', state.columns && writeColumns(state.columns));
  for (const [key, filter] of Object.entries(state.filters)) put(`f.${key}`, writeFilter(filter));
  return next;
}

const fixed = new Set(['view', 'q', 'sort', 'cols']);

function isOurs(name: string, prefix: string): boolean {
  if (!name.startsWith(prefix)) return false;
  const own = name.slice(prefix.length);
  return fixed.has(own) || own.startsWith('f.');
}

/** Reads the address; what it does not say is as in `base`. */
export function decodeTable(from: URLSearchParams, base: TableState = emptyTable, prefix = ''): TableState {
  const get = (name: string) => from.get(prefix + name);
  const names = [...from.keys()].filter((name) => isOurs(name, prefix));
  if (names.length === 0) return base;
  const filters: Record<string, Filter> = {};
  for (const name of names) {
    const filter = name.startsWith(`${prefix}f.`) ? readFilter(from.get(name) ?? '') : null;
    if (filter) filters[name.slice(prefix.length + 2)] = filter;
  }
  const cols = get('cols');
  return { view: get('view'), q: get('q') ?? '', sort: readSort(get('sort') ?? ''), columns: cols ? cols.split(',').map(readColumn) : null, filters };
}

/** A click sorts up, then down, then not; with Shift the others stay. */
export function nextSort(sort: Sort[], key: string, addLevel: boolean): Sort[] {
  const now = sort.find((level) => level.key === key);
  const next: Sort | null = !now ? { key, down: false } : now.down ? null : { key, down: true };
  if (!addLevel) return next ? [next] : [];
  if (!now) return next ? [...sort, next] : sort;
  return sort.flatMap((level) => (level.key === key ? (next ? [next] : []) : [level]));
}
