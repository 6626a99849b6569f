import { Button } from '../Button';
import { Menu } from '../Menu';
import { useText } from '../useText';
import { chosenColumns } from './layout';
import type { Column } from './types';
import type { TableControl } from './useTableState';

type Props<Row> = { columns: Column<Row>[]; rows: readonly Row[]; table: TableControl; name: string; more: boolean };

/** What is seen, with the number of rows and the form in words. */
export function ExportMenu<Row>({ columns, rows, table, name, more }: Props<Row>) {
  const t = useText();
  const save = async (kind: 'saveCsv' | 'saveXlsx') => {
    const { cellsOf, ...out } = await import('./export');
    await out[kind](cellsOf(chosenColumns(columns, table.state.columns), rows), name);
  };
  const count = rows.length;
  const note = more ? `. ${t('exportLoaded')}` : '';
  return (
    <Menu
      items={[
        { key: 'csv', label: t('exportCsv', { count }) + note, onSelect: () => void save('saveCsv') },
        { key: 'xlsx', label: t('exportXlsx', { count }) + note, onSelect: () => void save('saveXlsx') },
      ]}
    >
      <span><Button size="s" look="quiet" icon="download">{t('export')}</Button></span>
    </Menu>
  );
}
