import type { KeyboardEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { cx } from '@/ui/cx';
import './goods.css';

export type GoodsColumn<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  right?: boolean;
  /** Leaves first on narrow pages; on the phone a line with its head. */
  late?: boolean;
  width?: string;
};

type Props<Row> = {
  /** Name of the table for readers. */
  label: string;
  columns: GoodsColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Address that the row opens. */
  to?: (row: Row) => string;
  /** Full width below a row: a refusal, further fields. */
  below?: (row: Row) => ReactNode;
  current?: string | null;
  off?: (row: Row) => boolean;
  foot?: ReactNode;
};

/** Down and up go from row to row, as in every list. */
function step(event: KeyboardEvent<HTMLTableRowElement>) {
  const { key, currentTarget, target } = event;
  if (target !== currentTarget) return;
  const next = key === 'ArrowDown' || key === 'j' ? currentTarget.nextElementSibling : key === 'ArrowUp' || key === 'k' ? currentTarget.previousElementSibling : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Lines of a document or a short list: hairlines, a sticky head, on the phone one card per line. */
export function GoodsTable<Row>({ label, columns, rows, rowKey, to, below, current, off, foot }: Props<Row>) {
  const navigate = useNavigate();
  return (
    <table className="goods-table" aria-label={label}>
      <thead>
        <tr>{columns.map(({ key, head, right, late, width }) => <th key={key} scope="col" className={cx(right && 'right', late && 'late')} style={width ? { width } : undefined}>{head}</th>)}</tr>
      </thead>
      {rows.map((row, at) => {
        const key = rowKey(row);
        const address = to?.(row);
        const under = below?.(row);
        const open = address ? { onClick: () => void navigate(address), onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => (event.key === 'Enter' && event.target === event.currentTarget ? void navigate(address) : step(event)) } : {};
        return (
          <tbody key={key} className={cx(current === key && 'current', off?.(row) && 'off')}>
            <tr className={cx(address && 'opens')} tabIndex={address ? (at === 0 ? 0 : -1) : undefined} {...open}>
              {columns.map(({ key: column, head, cell, right, late }) => <td key={column} data-head={head} className={cx(right && 'right', late && 'late')}>{cell(row)}</td>)}
            </tr>
            {under && <tr className="under"><td colSpan={columns.length}>{under}</td></tr>}
          </tbody>
        );
      })}
      {foot && <tfoot><tr><td colSpan={columns.length}>{foot}</td></tr></tfoot>}
    </table>
  );
}
