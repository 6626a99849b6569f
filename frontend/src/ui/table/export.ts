import { isDecimal } from '@/lib/decimal';
import type { Column } from './types';

type Cells = { heads: string[]; lines: (string | number | null)[][]; numbers: boolean[] };

/** What stands in the cell: for a choice its word, not its code. */
function shownOf<Row>({ value, filter }: Column<Row>, row: Row): string | number | null {
  const plain = value?.(row) ?? null;
  return (filter?.kind === 'choice' && filter.options.find((option) => option.value === plain)?.label) || plain;
}

/** Exactly the columns and rows that are seen, as plain values. */
export function cellsOf<Row>(columns: Column<Row>[], rows: readonly Row[]): Cells {
  const kept = columns.filter(({ value }) => value);
  return { heads: kept.map(({ head }) => head), numbers: kept.map(({ number }) => Boolean(number)), lines: rows.map((row) => kept.map((column) => shownOf(column, row))) };
}

const quoted = (cell: string | number | null) => {
  const text = String(cell ?? '');
  // A text that starts like a formula would run in a spreadsheet.
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !isDecimal(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, so that Excel reads Chinese. */
export const csvOf = ({ heads, lines }: Cells) => `\ufeff${[heads, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const saveCsv = (cells: Cells, name: string) => save(new Blob([csvOf(cells)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);

/** Numbers of up to 15 figures as numbers, longer ones as text: a spreadsheet would round them. */
const asNumber = (cell: string | number | null, number: boolean) => {
  const text = String(cell ?? '');
  return number && isDecimal(text) && text.replace(/\D/g, '').length <= 15 ? Number(text) : null;
};

export async function saveXlsx({ heads, lines, numbers }: Cells, name: string) {
  const { default: write } = await import('write-excel-file/browser');
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = lines.map((cells) => cells.map((cell, at) => {
    const number = asNumber(cell, numbers[at] ?? false);
    return number === null ? { type: String, value: String(cell ?? '') } : { type: Number, value: number };
  }));
  await write([head, ...body], { stickyRowsCount: 1 }).toFile(`${name}.xlsx`);
}
