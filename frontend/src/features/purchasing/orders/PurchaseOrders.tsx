import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { useRows } from '@/graphql/useRows';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useTableState } from '@/ui/table/useTableState';
import { PurchaseStateMark } from '../shared/State';
import type { PurchaseState } from '../shared/purchaseState';
import { useText } from '../shared/useText';
import { PurchaseOrdersDocument } from './documents';
import { OrderList, type Row } from './OrderList';

type Node = { id: string; number: string; supplierNumber: string; state: PurchaseState; needsAcceptance: boolean; placedAt: string; placedBy: string; requestedOn?: string | null; supplier: { name: string }; total: { amount: string; currencyCode: string } };
type Data = { purchaseOrders: { totalCount: number; edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } };
const ordersIn = (data: Data) => data.purchaseOrders;
type View = 'ALL' | 'DRAFT' | 'SENT' | 'CONFIRMED';

/** Our orders to suppliers, whichever way they were placed. */
export function PurchaseOrders() {
  const t = useText();
  const may = useMay();
  const table = useTableState();
  const [params, setParams] = useSearchParams();
  const view = (params.get('state') ?? 'ALL') as View;
  const found = useRows(PurchaseOrdersDocument, { search: table.state.q || null, state: view === 'ALL' ? null : view }, ordersIn, 'purchase_orders');
  const rows = useMemo(() => found.rows.map(({ id, number, supplierNumber, state, needsAcceptance, placedAt, placedBy, requestedOn, supplier, total }): Row => ({
    id, number, theirs: supplierNumber, who: supplier.name, placedAt, placedBy, on: requestedOn ?? null, amount: total.amount, currency: total.currencyCode,
    state: <PurchaseStateMark state={state} needsAcceptance={needsAcceptance} />, stateWord: t(`state.${state}`), isOff: state === 'CANCELLED' || state === 'REJECTED',
  })), [found.rows, t]);
  const waiting = found.rows.filter(({ state }) => state === 'SENT').length;
  const answered = found.rows.filter(({ needsAcceptance }) => needsAcceptance).length;
  const show = (next: View) => setParams((now) => { const changed = new URLSearchParams(now); if (next === 'ALL') changed.delete('state'); else changed.set('state', next); return changed; }, { replace: true });
  return (
    <PageFrame
      title={t('purchaseTitle')} fill lead={found.total !== null && t('purchaseLead', { waiting, answered })}
      actions={<><Button to="/buy/suppliers">{t('toSuppliers')}</Button>{may('purchasing.order.send') && <Button icon="plus" to="/buy/orders/new">{t('newOrder')}</Button>}</>}
    >
      <OrderList
        rows={rows} found={found} table={table} label={t('purchaseTitle')} whoHead={t('supplier')} onHead={t('wanted')} view={view} onView={show}
        views={[{ value: 'ALL', label: t('all') }, { value: 'DRAFT', label: t('state.DRAFT') }, { value: 'SENT', label: t('state.SENT') }, { value: 'CONFIRMED', label: t('state.CONFIRMED') }]}
        nothing={<Nothing action={<Button to="/buy/suppliers">{t('toSuppliers')}</Button>}>{t('noPurchases')}</Nothing>}
      />
    </PageFrame>
  );
}
