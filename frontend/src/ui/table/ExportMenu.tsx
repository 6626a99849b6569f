import { Button } from '../Button';
import { Menu } from '../Menu';
import { useText } from '../useText';
import { cellsOf, saveCsv, saveXlsx } from './export';
import { chosenColumns } from './layout';
import type { Column } from './types';
import type { TableControl } from './useTableState';

type Props<Row> = { columns: Column<Row>[]; rows: readonly Row[]; table: TableControl; name: string; more: boolean };

/** What is seen, with the number of rows and the form in words. */
export function ExportMenu<Row>({ columns, rows, table, name, more }: Props<Row>) {
  const t = useText();
  const cells = () => cellsOf(chosenColumns(columns, table.state.columns), rows);
  const count = rows.length;
  const note = more ? `. ${t('exportLoaded')}` : '';
  return (
    <Menu
      items={[
        { key: 'csv', label: t('exportCsv', { count }) + note, onSelect: () => saveCsv(cells(), name) },
        { key: 'xlsx', label: t('exportXlsx', { count }) + note, onSelect: () => void saveXlsx(cells(), name) },
      ]}
    >
      <span><Button size="s" look="quiet" icon="download">{t('export')}</Button></span>
    </Menu>
  );
}
