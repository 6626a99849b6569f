import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { multiply, sum } from '@/lib/decimal';
import { amountWidth } from '@/lib/format/amountWidth';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { PageFrame } from '@/ui/PageFrame';
import { localRows } from '@/ui/table/local';
import { nothingSelected } from '@/ui/table/selecting';
import type { SavedView, Selection } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { When } from '@/ui/When';
import { orderAddress } from '../shared/address';
import { OrderState } from '../shared/OrderState';
import { useViews } from '../shared/useViews';
import { keepCame } from './came';
import { useOrderColumns } from './columns';
import { CustomerPhrase, useCustomer } from './CustomerPhrase';
import type { OrderRow } from './documents';
import { Lead } from './Lead';
import { OrderPeek } from './OrderPeek';
import { RunSheet } from './RunSheet';
import { SelectionFacts } from './SelectionFacts';
import { useBulk } from './useBulk';
import { useInboxTotals } from './useInboxTotals';
import { useOrders } from './useOrders';
import { useText } from './useText';
import { useTotals } from './useTotals';

const keyOf = ({ id }: OrderRow) => id;
const PAGE = 100; // rows that are loaded at first
const AT_ONCE = 500; // as many as the server confirms in one run

/** The currency all rows share, or the house's where they mix. */
function currencyOf(rows: readonly OrderRow[], own: string) {
  const found = new Set(rows.map(({ total }) => total.currencyCode));
  const loaded = sum(rows.map(({ total }) => total.amount));
  // Of what is not loaded yet the total counts, too.
  return { mixed: found.size > 1, currency: [...found][0] ?? own, currencies: [...new Set([own, ...found])].sort(), width: amountWidth([rows.length < PAGE ? loaded : multiply(loaded, '100'), ...(found.size > 1 ? ['100000000'] : [])]) };
}

function useGivenViews(): SavedView[] {
  const t = useText();
  return useMemo(() => [
    { key: 'for-you', label: t('forYou'), query: 'f.state=c%3ASUBMITTED' },
    { key: 'to-ship', label: t('toShip'), query: 'f.state=c%3ACONFIRMED' },
    { key: 'waiting', label: t('waiting'), query: 'f.state=c%3AWAITS' },
  ], [t]);
}

/** The inbox of customers' orders. */
export function OrdersPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const reading = useReading();
  const tablet = useTablet();
  const table = useTableState();
  const customer = useCustomer();
  const found = useOrders(table.state, customer);
  const { rows } = found;
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [peeked, setPeeked] = useState<string | null>(null);
  const bulk = useBulk();
  const { views, save } = useViews('sales.orders', useGivenViews());
  const kinds = currencyOf(rows, reading.currency);
  const { mixed, currency } = kinds;
  const columns = useOrderColumns(kinds);
  const shown = useMemo(() => localRows(rows, columns, table.state), [rows, columns, table.state]);
  const totals = useInboxTotals(useTotals({ asked: found.asked, local: found.all, shown }));
  const mayConfirm = may('sales.order.confirm');

  const open = (row: OrderRow) => {
    keepCame({ ids: rows.map(keyOf), address: pathname + search });
    void navigate(orderAddress(row.id));
  };
  const chosen = (now: Selection) => rows.filter(({ id }) => now.all || now.keys.has(id)).slice(0, AT_ONCE);
  const sumOf = (some: readonly OrderRow[]) => (mixed ? null : sum(some.map(({ total }) => total.amount)));

  return (
    <PageFrame
      fill title={t('title')} lead={<Lead />}
      actions={may('sales.order.place_for') && <Button icon="plus" to="/sell/new">{t('newOrder')}</Button>}
      side={peeked && <OrderPeek id={peeked} />} sideOpen={peeked !== null} onSideClose={() => setPeeked(null)}
    >
      <DataTable
        label={t('list')} rows={rows} columns={columns} table={table} rowKey={keyOf} local search={t('search')} exportName="orders"
        views={views} onSaveView={save} loading={found.loading} hasMore={found.hasMore} onMore={found.more} {...(found.total !== null && !found.all ? { total: found.total } : {})}
        failed={found.failure && { onRetry: found.again, reference: found.failure.reference }} nothing={t(customer ? 'nothingOfCustomer' : 'nothing')}
        {...(customer ? { tools: <CustomerPhrase id={customer} /> } : {})} {...(totals && !found.loading ? { totals } : {})}
        onOpen={open} onPeek={({ id }) => setPeeked(id === peeked ? null : id)} current={peeked} onCurrent={({ id }) => { if (peeked && !tablet) setPeeked(id); }}
        {...(mayConfirm ? { selection, onSelect: setSelection } : {})}
        selectionBar={(now) => <SelectionFacts ids={chosen(now).map(keyOf)} sum={sumOf(chosen(now))} currency={currency} mayConfirm={mayConfirm} bulk={bulk} onStarted={() => setSelection(nothingSelected)} />}
        rowLook={({ state }) => (state === 'CANCELLED' || state === 'REJECTED' ? 'off' : undefined)}
        phone={(row) => <OnPhone row={row} onOpen={() => open(row)} />}
      />
      <RunSheet bulk={bulk} />
    </PageFrame>
  );
}

function OnPhone({ row, onOpen }: { row: OrderRow; onOpen: () => void }) {
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row"><Button look="link" onClick={onOpen}>{row.number}</Button><span className="grow" /><Money amount={row.total.amount} currency={row.total.currencyCode} strong /></div>
      <div className="two-lines">{row.customer.name}</div>
      <div className="row small"><OrderState order={row} /><span className="grow" /><span className="t-3"><When at={row.placedAt} /></span></div>
    </div>
  );
}
