import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { PurchaseStateMark } from '@/features/purchasing/shared/State';
import { orderAddress, purchaseAddress } from '@/features/sales/shared/address';
import { OrderState } from '@/features/sales/shared/OrderState';
import { readFragment } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { When } from '@/ui/When';
import { PartnerPurchaseFragment, PartnerPurchasesDocument, PartnerSaleFragment, PartnerSalesDocument, type Partner } from './documents';
import type { Side } from './PartnerView';
import { useText } from './useText';

type Row = { id: string; number: string; theirs: string; to: string; state: ReactNode; placedAt: string | null; amount: string; currency: string };
type Found = { open: Row[]; latest: Row[]; total: number };

/** Open orders first, then the last others; who may not see orders sees none of this. */
export function Orders({ partner, side }: { partner: Partner; side: Side }) {
  const may = useMay();
  if (side === 'sell') return may('sales.order.view') && <Sales partner={partner} />;
  return may('purchasing.order.view') && <Purchases partner={partner} />;
}

function Sales({ partner }: { partner: Partner }) {
  const [{ data }, ask] = useQuery({ query: PartnerSalesDocument, variables: { id: partner.id } });
  useLive('orders', useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]));
  if (!data) return null;
  const rows = ({ edges }: typeof data.latest) => edges.map(({ node }): Row => {
    const order = readFragment(PartnerSaleFragment, node);
    return { id: order.id, number: order.number, theirs: order.customerReference, to: orderAddress(order.id), state: <OrderState order={order} />, placedAt: order.placedAt ?? null, amount: order.total.amount, currency: order.total.currencyCode };
  });
  return <Lists found={found(rows(data.open), rows(data.latest), data.latest.totalCount)} all={`/sell/orders?customer=${keyOf(partner.id)}`} />;
}

function Purchases({ partner }: { partner: Partner }) {
  const [{ data }, ask] = useQuery({ query: PartnerPurchasesDocument, variables: { id: partner.id } });
  useLive('purchase_orders', useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]));
  if (!data) return null;
  const rows = ({ edges }: typeof data.latest) => edges.map(({ node }): Row => {
    const order = readFragment(PartnerPurchaseFragment, node);
    return { id: order.id, number: order.number, theirs: order.supplierNumber, to: purchaseAddress(order.id), state: <PurchaseStateMark state={order.state} needsAcceptance={order.needsAcceptance} />, placedAt: order.placedAt, amount: order.total.amount, currency: order.total.currencyCode };
  });
  return <Lists found={found([...rows(data.submitted), ...rows(data.confirmed)], rows(data.latest), data.latest.totalCount)} all={`/buy/orders?q=${encodeURIComponent(partner.name)}`} />;
}

const newest = (one: Row, other: Row) => (other.placedAt ?? '').localeCompare(one.placedAt ?? '');

function found(waiting: Row[], latest: Row[], total: number): Found {
  const open = waiting.toSorted(newest);
  const shown = new Set(open.map(({ id }) => id));
  return { open, latest: latest.filter(({ id }) => !shown.has(id)), total };
}

function Lists({ found: { open, latest, total }, all }: { found: Found; all: string }) {
  const t = useText();
  return (
    <>
      <section className="section">
        <div className="ptr-head"><h2>{t('openTitle')}</h2>{total > 0 && <Button look="link" size="s" to={all}>{t('allOrders', { count: total })}</Button>}</div>
        {open.length === 0 ? <p className="t-3">{total === 0 ? t('noOrders') : t('noOpen')}</p> : <List rows={open} />}
      </section>
      {latest.length > 0 && <section className="section"><h2>{t('latest')}</h2><List rows={latest} /></section>}
    </>
  );
}

function List({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  return (
    <ul className="ptr-list">
      {rows.map(({ id, number, theirs, to, state, placedAt, amount, currency }) => (
        <li key={id}>
          <span className="ptr-number"><Button look="link" to={to}>{number}</Button>{theirs && <span className="small t-3 cut" style={{ display: 'block' }}>{t('theirs', { number: theirs })}</span>}</span>
          <span className="ptr-state">{state}</span>
          <span className="ptr-day t-3"><When at={placedAt} as="day" /></span>
          <span className="ptr-amount"><Money amount={amount} currency={currency} /></span>
        </li>
      ))}
    </ul>
  );
}
