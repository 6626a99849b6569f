import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { keyOf } from '@/graphql/ids';
import type { Rows } from '@/graphql/useRows';
import { personOf } from '@/lib/personOf';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Segmented } from '@/ui/Segmented';
import type { Column } from '@/ui/table/types';
import type { TableControl } from '@/ui/table/useTableState';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';

export type Row = { id: string; number: string; theirs: string; who: string; state: ReactNode; stateWord: string; isOff: boolean; placedAt: string; placedBy: string; on: string | null; amount: string; currency: string };

type Props<V extends string> = {
  rows: readonly Row[]; found: Rows<unknown>; table: TableControl; label: string; nothing: ReactNode; whoHead: string; onHead: string;
  views: { value: V; label: string }[]; view: V; onView: (view: V) => void;
};

function useColumns(whoHead: string, onHead: string, mixed: boolean): Column<Row>[] {
  const t = useText();
  return useMemo(() => [
    { key: 'number', head: t('number'), width: 200, freeze: 'start', value: ({ number }) => number, cell: ({ number, theirs }) => <><b>{number}</b>{theirs && <span className="t-3"> {theirs}</span>}</> },
    { key: 'who', head: whoHead, width: 200, grow: true, value: ({ who }) => who, cell: ({ who }) => who, priority: 2 },
    { key: 'state', head: t('stateHead'), width: 190, value: ({ stateWord }) => stateWord, cell: ({ state }) => state },
    { key: 'placed', head: t('placed'), width: 110, value: ({ placedAt }) => placedAt, cell: ({ placedAt }) => <When at={placedAt} /> },
    { key: 'by', head: t('placedBy'), width: 160, value: ({ placedBy }) => personOf(placedBy), cell: ({ placedBy }) => <span className="t-3">{personOf(placedBy) || '–'}</span>, priority: 4 },
    { key: 'on', head: onHead, width: 120, value: ({ on }) => on, cell: ({ on }) => <When at={on} as="day" />, priority: 3 },
    { key: 'amount', head: t('total'), width: 140, align: 'right', freeze: 'end', number: true, value: ({ amount }) => amount, cell: ({ amount, currency }) => <Money amount={amount} currency={currency} mark={mixed ? 'code' : 'sign'} /> },
  ], [t, whoHead, onHead, mixed]);
}

/** Orders newest first, with the few views that matter. */
export function OrderList<V extends string>({ rows, found, table, label, nothing, whoHead, onHead, views, view, onView }: Props<V>) {
  const t = useText();
  const navigate = useNavigate();
  const columns = useColumns(whoHead, onHead, new Set(rows.map(({ currency }) => currency)).size > 1);
  const open = ({ id }: Row) => void navigate(`/buy/orders/${keyOf(id)}`);
  return (
    <DataTable
      label={label} rows={rows} columns={columns} table={table} rowKey={({ id }) => id} search={t('searchOrders')} exportName="orders" tools={<Segmented label={t('views')} value={view} onChange={onView} options={views} size="s" />}
      loading={found.loading} hasMore={found.hasMore} onMore={found.more} {...(found.total !== null ? { total: found.total } : {})}
      failed={found.failure && rows.length === 0 ? { onRetry: found.again, reference: found.failure.reference } : null} nothing={nothing}
      onOpen={open} rowLook={({ isOff }) => (isOff ? 'off' : undefined)}
      phone={(row) => (
        <div className="stack" style={{ gap: 4 }}>
          <div className="row"><Button look="link" onClick={() => open(row)}>{row.number}</Button><span className="grow" /><Money amount={row.amount} currency={row.currency} strong /></div>
          {row.who && <div className="two-lines">{row.who}</div>}
          <div className="row small">{row.state}<span className="grow" /><span className="t-3"><When at={row.placedAt} /></span></div>
        </div>
      )}
    />
  );
}
