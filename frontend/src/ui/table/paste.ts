import type { Column, Edit } from './types';

/** A block from a spreadsheet: rows of cells, quotes around cells with tabs or line ends inside. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    rows.at(-1)?.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '' || found.index + found[0].length >= text.length) break;
    if (found[3] !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

export const canEdit = <Row>({ edit }: Column<Row>, row: Row): boolean => edit !== undefined && (edit.can?.(row) ?? true);

/** One edit if the text is a value of this cell and changes it. */
export function editOf<Row>(column: Column<Row>, row: Row, text: string): Edit<Row> | null {
  const { edit } = column;
  if (!edit || !canEdit(column, row)) return null;
  const value = edit.parse ? edit.parse(text, row) : text;
  const before = edit.value(row);
  return value === null || value === before ? null : { row, key: column.key, before, value };
}

/** A pasted block over the editable columns from the active cell on; one value fills the whole range. */
export function blockEdits<Row>(block: string[][], rows: readonly Row[], columns: Column<Row>[], at: { row: number; rows: number; col: number }): Edit<Row>[] {
  const targets = columns.slice(at.col).filter(({ edit }) => edit);
  const single = block.length === 1 && block[0]?.length === 1;
  const lines = single ? Array.from({ length: at.rows }, () => block[0] ?? []) : block;
  return lines.flatMap((cells, down) => {
    const row = rows[at.row + down];
    if (row === undefined) return [];
    return cells.flatMap((text, right) => {
      const column = targets[right];
      const edit = column && editOf(column, row, text);
      return edit ? [edit] : [];
    });
  });
}
