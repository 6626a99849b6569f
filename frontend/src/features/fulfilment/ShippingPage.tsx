import { useMay } from '@/features/identity/shared/viewer';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { ListBody } from '@/features/inventory/shared/ListBody';
import { Rich } from '@/features/inventory/shared/Rich';
import { SearchField } from '@/features/inventory/shared/SearchField';
import { useAddress } from '@/features/inventory/shared/useAddress';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { isZero, type Decimal } from '@/lib/decimal';
import { today } from '@/lib/format/parseDay';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Tabs } from '@/ui/Tabs';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { ShipmentsDocument, shipmentsIn, type ShipmentRow } from './documents';
import { Due } from './Due';
import { PickState } from './PickState';
import { useText } from './useText';

const OrdersToShipDocument = graphql(`
  query OrdersToShip($search: String, $first: Int = 100, $after: String) {
    salesOrders(state: CONFIRMED, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          customerReference
          promisedOn
          requestedOn
          customer {
            id
            name
          }
          lines {
            id
            openToShip
          }
        }
      }
    }
  }
`);

type Order = { id: string; number: string; customerReference: string; promisedOn?: string | null; requestedOn?: string | null; customer: { name: string }; lines: { id: string; openToShip: Decimal }[] };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Order }[] };
const ordersIn = (data: { salesOrders: Connection }) => data.salesOrders;
const openLines = ({ lines }: Order) => lines.filter(({ openToShip }) => !isZero(openToShip));

type Tab = 'orders' | 'notes' | 'sent';

const who = (name: string, ...numbers: string[]) => <span className="goods-name"><span className="strong cut" title={name}>{name}</span><span className="small t-3 cut">{numbers.filter(Boolean).join(' · ')}</span></span>;

function OrderTable({ rows }: { rows: readonly Order[] }) {
  const t = useText();
  const now = today(useReading().zone);
  const columns: GoodsColumn<Order>[] = [
    { key: 'order', head: t('order'), cell: ({ customer, number, customerReference }) => who(customer.name, number, customerReference) },
    { key: 'due', head: t('shipping.promised'), cell: ({ promisedOn, requestedOn }) => <Due dueOn={promisedOn ?? requestedOn} now={now} none={t('picking.noDate')} /> },
    { key: 'open', head: t('shipping.openLines'), cell: (order) => t('shipping.openOf', { open: openLines(order).length, all: order.lines.length }) },
  ];
  return <GoodsTable label={t('shipping.orders')} columns={columns} rows={rows} rowKey={({ id }) => id} to={({ id }) => `/stock/shipping/orders/${keyOf(id)}`} />;
}

function NoteTable({ rows }: { rows: readonly ShipmentRow[] }) {
  const t = useText();
  const now = today(useReading().zone);
  const columns: GoodsColumn<ShipmentRow>[] = [
    { key: 'number', head: t('number'), cell: ({ partner, number, orderNumber }) => who(partner.name, number, orderNumber) },
    { key: 'warehouse', head: t('warehouse'), late: true, cell: ({ warehouse }) => <span className="t-2 cut">{warehouse.name}</span> },
    { key: 'due', head: t('due'), cell: ({ dueOn }) => <Due dueOn={dueOn} now={now} none={t('picking.noDate')} /> },
    { key: 'picked', head: t('picking.picked'), cell: ({ lines }) => <PickState lines={lines} /> },
  ];
  return <GoodsTable label={t('shipping.notes')} columns={columns} rows={rows} rowKey={({ id }) => id} to={({ id }) => `/stock/shipping/${keyOf(id)}`} />;
}

function SentTable({ rows }: { rows: readonly ShipmentRow[] }) {
  const t = useText();
  const columns: GoodsColumn<ShipmentRow>[] = [
    { key: 'number', head: t('number'), cell: ({ partner, number, orderNumber }) => who(partner.name, number, orderNumber) },
    { key: 'carrier', head: t('shipping.carrier'), cell: ({ carrier, trackingNumber }) => (carrier || trackingNumber ? <span className="goods-name"><span className="cut">{carrier}</span><span className="small t-3 cut">{trackingNumber}</span></span> : <span className="t-4">–</span>) },
    { key: 'lines', head: t('lines'), right: true, late: true, cell: ({ lines }) => lines.length },
    { key: 'left', head: t('shipping.left'), right: true, cell: ({ dispatchedAt }) => <When at={dispatchedAt} /> },
  ];
  return <GoodsTable label={t('shipping.sent')} columns={columns} rows={rows} rowKey={({ id }) => id} to={({ id }) => `/stock/shipping/${keyOf(id)}`} />;
}

/** Goods that leave: orders that can be shipped, delivery notes under way, and what was sent (FUL-01 to 03). */
export function ShippingPage() {
  const t = useText();
  const mayOrders = useMay()('sales.order.view');
  const { get, put } = useAddress();
  const q = get('q');
  const tab = (get('tab') || (mayOrders ? 'orders' : 'notes')) as Tab;
  const search = q ? { search: q } : {};
  const orders = useRows(OrdersToShipDocument, search, ordersIn, 'orders', !mayOrders);
  const notes = useRows(ShipmentsDocument, { state: 'DRAFT', ...search }, shipmentsIn, 'shipments');
  const sent = useRows(ShipmentsDocument, { state: 'DISPATCHED', ...search }, shipmentsIn, 'shipments', tab !== 'sent');
  const toShip = orders.rows.filter((order) => openLines(order).length > 0);
  const nothing = (text: string) => (q ? <Nothing action={<Button size="s" onClick={() => put({ q: null })}>{t('loosen')}</Button>}>{t('none', { q })}</Nothing> : <Nothing>{text}</Nothing>);
  const leads = { orders: toShip.length > 0 && t('shipping.lead', { count: toShip.length }), notes: notes.rows.length > 0 && t('shipping.leadNotes', { count: notes.rows.length }), sent: false as const };
  const lead = leads[tab];
  const orderTab = { key: 'orders', label: t('shipping.orders'), count: orders.total === null ? undefined : toShip.length };
  const noOrders = nothing(t('shipping.emptyOrders'));
  return (
    <PageFrame
      title={t('shipping.title')} lead={lead && <Rich>{lead}</Rich>}
      tabs={<Tabs value={tab} onChange={(key) => put({ tab: key })} items={[...(mayOrders ? [orderTab] : []), { key: 'notes', label: t('shipping.notes'), count: notes.total ?? undefined }, { key: 'sent', label: t('shipping.sent') }]} />}
      tools={<div className="goods-tools"><SearchField key={q} value={q} onSearch={(text) => put({ q: text })} label={t('search')} /></div>}
    >
      {tab === 'orders' && <ListBody list={orders} empty={noOrders}>{toShip.length ? <OrderTable rows={toShip} /> : noOrders}</ListBody>}
      {tab === 'notes' && <ListBody list={notes} empty={nothing(t('shipping.emptyNotes'))}><NoteTable rows={notes.rows} /></ListBody>}
      {tab === 'sent' && <ListBody list={sent} empty={nothing(t('shipping.emptySent'))}><SentTable rows={sent.rows} /></ListBody>}
    </PageFrame>
  );
}
