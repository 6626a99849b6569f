import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRows } from '@/graphql/useRows';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useTableState } from '@/ui/table/useTableState';
import { OrderedStateMark } from '../shared/State';
import type { OrderedState } from '../shared/purchaseState';
import { useText } from '../shared/useText';
import { MallOrdersDocument } from './documents';
import { OrderList, type Row } from './OrderList';

type Node = { id: string; number: string; customerReference: string; state: OrderedState; waits: boolean; placedAt: string; placedBy: string; promisedOn?: string | null; total: { amount: string; currencyCode: string } };
type Data = { salesOrders: { totalCount: number; edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } };
const ordersIn = (data: Data) => data.salesOrders;
type View = 'ALL' | 'SUBMITTED' | 'CONFIRMED' | 'SHIPPED';

/** What we have ordered at this seller. */
export function MallOrders() {
  const t = useText();
  const table = useTableState();
  const [params, setParams] = useSearchParams();
  const view = (params.get('state') ?? 'ALL') as View;
  const found = useRows(MallOrdersDocument, { search: table.state.q || null, state: view === 'ALL' ? null : view }, ordersIn, 'orders');
  const rows = useMemo(() => found.rows.map(({ id, number, customerReference, state, waits, placedAt, placedBy, promisedOn, total }): Row => ({
    id, number, theirs: '', who: customerReference, placedAt, placedBy, on: promisedOn ?? null, amount: total.amount, currency: total.currencyCode,
    state: <OrderedStateMark state={state} waits={waits} />, stateWord: t(`ordered.${state}`), isOff: state === 'CANCELLED' || state === 'REJECTED',
  })), [found.rows, t]);
  const open = found.rows.filter(({ state }) => state === 'SUBMITTED').length;
  const coming = found.rows.filter(({ state }) => state === 'CONFIRMED' || state === 'SHIPPED').length;
  const show = (next: View) => setParams((now) => { const changed = new URLSearchParams(now); if (next === 'ALL') changed.delete('state'); else changed.set('state', next); return changed; }, { replace: true });
  return (
    <PageFrame title={t('mallOrdersTitle', { seller: house()?.mallTitle || site().name })} fill lead={found.total !== null && t('mallOrdersLead', { open, coming })} actions={<Button icon="cart" to="/buy">{t('toPad')}</Button>}>
      <OrderList
        rows={rows} found={found} table={table} label={t('orders')} whoHead={t('yourNumber')} onHead={t('promised')} view={view} onView={show}
        views={[{ value: 'ALL', label: t('all') }, { value: 'SUBMITTED', label: t('ordered.SUBMITTED') }, { value: 'CONFIRMED', label: t('ordered.CONFIRMED') }, { value: 'SHIPPED', label: t('ordered.SHIPPED') }]}
        nothing={<Nothing action={<Button to="/buy">{t('toPad')}</Button>}>{t('noOrders')}</Nothing>}
      />
    </PageFrame>
  );
}
