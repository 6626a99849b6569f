/** A column of a sheet; `number` writes decimals as numbers that a spreadsheet can add up. */
export type SheetColumn<Row> = { head: string; value: (row: Row) => string; number?: boolean; width?: number };

/** Writes rows into an .xlsx file and gives it to the browser. The writer comes in its own chunk. */
export async function writeSheet<Row>(name: string, columns: SheetColumn<Row>[], rows: readonly Row[]): Promise<string> {
  const { default: write } = await import('write-excel-file/browser');
  const head = columns.map(({ head: value, number }) => ({ value, fontWeight: 'bold' as const, ...(number ? { align: 'right' as const } : {}) }));
  const body = rows.map((row) => columns.map(({ value, number }) => (number ? { type: Number, value: Number(value(row)), format: '#,##0.######' } : { type: String, value: value(row) })));
  const file = `${name}-${new Date().toISOString().slice(0, 10)}.xlsx`;
  await write([head, ...body], { columns: columns.map(({ width }) => ({ width: width ?? 16 })), stickyRowsCount: 1 }).toFile(file);
  return file;
}
