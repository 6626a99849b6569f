import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { useText } from '../useText';
import { chosenColumns } from './layout';
import type { Chosen, Column } from './types';
import type { TableControl } from './useTableState';

type Props = { columns: Column<never>[]; table: TableControl };

const swapped = (list: Chosen[], at: number, by: number) => {
  const next = [...list];
  const [one, other] = [next[at], next[at + by]];
  if (one && other) [next[at], next[at + by]] = [other, one];
  return next;
};

/** The columns, each to be shown, widened, moved and kept. */
export function Chooser({ columns, table }: Props) {
  const t = useText();
  const shown: Chosen[] = table.state.columns ?? chosenColumns(columns, null).map(({ key, freeze }) => ({ key, ...(freeze === 'start' ? { frozen: true } : {}) }));
  const absent = columns.filter(({ key }) => !shown.some((chosen) => chosen.key === key));
  const patch = (key: string, part: Partial<Chosen>) => table.setColumns(shown.map((chosen) => (chosen.key === key ? { ...chosen, ...part } : chosen)));
  const headOf = (key: string) => columns.find((column) => column.key === key)?.head ?? key;
  return (
    <div className="ui-choose">
      {shown.map(({ key, width, frozen }, at) => (
        <div key={key} className="ui-choose-row">
          <label><input type="checkbox" checked disabled={shown.length === 1} onChange={() => table.setColumns(shown.filter((chosen) => chosen.key !== key))} /><span className="cut">{headOf(key)}</span></label>
          <input type="number" aria-label={`${t('columnWidth')}: ${headOf(key)}`} min={40} max={800} step={8} value={width ?? columns.find((column) => column.key === key)?.width ?? 120} onChange={(event) => patch(key, { width: Number(event.target.value) })} />
          <Button size="s" look="quiet" pressed={Boolean(frozen)} onClick={() => patch(key, { frozen: !frozen })}>{t('freeze')}</Button>
          <IconButton size="s" icon="up" label={t('moveUp', { what: headOf(key) })} disabled={at === 0} onClick={() => table.setColumns(swapped(shown, at, -1))} />
          <IconButton size="s" icon="down" label={t('moveDown', { what: headOf(key) })} disabled={at === shown.length - 1} onClick={() => table.setColumns(swapped(shown, at, 1))} />
        </div>
      ))}
      {absent.map(({ key, head }) => (
        <div key={key} className="ui-choose-row"><label><input type="checkbox" checked={false} onChange={() => table.setColumns([...shown, { key }])} /><span className="cut t-2">{head}</span></label></div>
      ))}
      {table.state.columns && <div className="row"><Button size="s" look="quiet" onClick={() => table.setColumns(null)}>{t('reset')}</Button></div>}
    </div>
  );
}
