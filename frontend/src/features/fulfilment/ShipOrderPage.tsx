import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Figure } from '@/features/inventory/shared/Figure';
import { goodsOf, type MaskedGoods } from '@/features/inventory/shared/goods';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { NumberField } from '@/features/inventory/shared/NumberField';
import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { Waiting } from '@/features/inventory/shared/Waiting';
import { graphql } from '@/graphql';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { compare, isZero, subtract, sum, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { useText, type Text } from './useText';

const OrderToShipDocument = graphql(`
  query OrderToShip($id: ID!) {
    salesOrder(id: $id) {
      id
      number
      customerReference
      customer {
        id
        name
      }
      shipments {
        id
        number
        state
      }
      lines {
        id
        position
        quantity
        shipped
        confirmed
        openToShip
        product {
          ...Goods
        }
      }
    }
  }
`);

const CreateShipmentDocument = graphql(`
  mutation CreateShipment($input: CreateShipmentInput!) {
    createShipment(input: $input) {
      shipment {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Order = NonNullable<ResultOf<typeof OrderToShipDocument>['salesOrder']>;
type Line = { id: string; position: number; quantity: Decimal; confirmed: Decimal; openToShip: Decimal; product: MaskedGoods };

const shipLook = { DRAFT: 'us', DISPATCHED: 'complete', CANCELLED: 'cancelled' } as const;

const why = (t: Text, online: boolean, asks: number, tooMuch: boolean) => (!online ? t('needsNetwork') : asks === 0 ? t('make.nothing') : tooMuch ? t('make.correct') : null);

function Notes({ shipments }: { shipments: Order['shipments'] }) {
  const t = useText();
  if (shipments.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('make.notes')}</h2>
      <div className="stack">{shipments.map(({ id, number, state }) => <span key={id} className="row"><Link to={`/stock/shipping/${keyOf(id)}`}>{number}</Link><State is={shipLook[state]}>{t(`note.states.${state}`)}</State></span>)}</div>
    </section>
  );
}

type Wanted = Record<string, Decimal | null>;
type LinesProps = { lines: readonly Line[]; orderPage: string; wanted: Wanted; set: ((id: string, quantity: Decimal | null) => void) | null };

const nowOf = (line: Line, wanted: Wanted): Decimal => (line.id in wanted ? (wanted[line.id] ?? '0') : line.openToShip);

function Lines({ lines, orderPage, wanted, set }: LinesProps) {
  const t = useText();
  const { locale } = useReading();
  const navigate = useNavigate();
  const tooMuch = (line: Line) => compare(nowOf(line, wanted), line.openToShip) > 0;
  const field = (line: Line) => <NumberField label={`${t('make.now')} ${goodsOf(line.product).name}`} value={line.id in wanted ? (wanted[line.id] ?? null) : line.openToShip} onChange={(quantity) => set?.(line.id, quantity)} invalid={tooMuch(line)} disabled={isZero(line.openToShip)} />;
  const columns: GoodsColumn<Line>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'ordered', head: t('make.ordered'), right: true, late: true, cell: ({ product, quantity }) => <Figure goods={product} value={quantity} /> },
    { key: 'shipped', head: t('make.shipped'), right: true, cell: ({ product, confirmed, openToShip }) => <Figure goods={product} value={subtract(confirmed, openToShip)} quietZero /> },
    { key: 'open', head: t('make.open'), right: true, cell: ({ product, openToShip }) => <Figure goods={product} value={openToShip} packs quietZero unit /> },
    ...(set ? [{ key: 'now', head: t('make.now'), right: true, cell: field }] : []),
  ];
  const refuse = (line: Line) => {
    if (!tooMuch(line)) return null;
    const open = formatQuantity(line.openToShip, locale);
    const ways = [{ label: t('make.take', { open }), onTake: () => set?.(line.id, line.openToShip) }, { label: t('make.toOrder'), onTake: () => void navigate(orderPage) }];
    return <Refusal plain ways={ways}>{t('make.tooMuch', { asked: formatQuantity(nowOf(line, wanted), locale), open })}</Refusal>;
  };
  return <GoodsTable label={t('make.now')} columns={columns} rows={lines} rowKey={({ id }) => id} below={refuse} off={({ openToShip }) => isZero(openToShip)} />;
}

function ShipOrder({ order, again }: { order: Order; again: () => void }) {
  const t = useText();
  const { locale } = useReading();
  const navigate = useNavigate();
  const online = useOnline();
  const mayShip = useMay()('sales.order.ship');
  const [wanted, setWanted] = useState<Wanted>({});
  const create = useCommand(CreateShipmentDocument);
  const { id, number, customer, customerReference, shipments } = order;
  const orderPage = `/sell/orders/${keyOf(id)}`;
  const lines: readonly Line[] = order.lines.filter(({ confirmed, openToShip }) => !isZero(confirmed) || !isZero(openToShip));
  const asks = lines.map((line) => ({ lineId: line.id, quantity: nowOf(line, wanted) })).filter(({ quantity }) => !isZero(quantity));
  const tooMuch = lines.some((line) => compare(nowOf(line, wanted), line.openToShip) > 0);
  const rest = sum(lines.map((line) => subtract(line.openToShip, nowOf(line, wanted))));
  const total = sum(lines.map(({ openToShip }) => openToShip));
  const isOpen = !isZero(total);
  const send = async () => {
    const outcome = await create.run({ orderId: id, lines: asks });
    if (!outcome.ok || !outcome.payload.shipment) return;
    done(t('make.done', { number: outcome.payload.shipment.number }));
    void navigate(`/stock/shipping/${keyOf(outcome.payload.shipment.id)}`);
  };
  const stays = compare(rest, '0') > 0 ? t('make.rest', { rest: formatQuantity(rest, locale), order: number }) : tooMuch ? '' : t('make.restNone');
  const foot = mayShip
    ? <><Ink onClick={() => void send()} busy={create.busy} keys="Ctrl Enter" why={why(t, online, asks.length, tooMuch)}>{t('make.do', { count: asks.length })}</Ink><span className="t-2" role="status">{stays}</span></>
    : <span className="t-2">{t('make.mayNot')}</span>;
  const count = lines.filter(({ openToShip }) => !isZero(openToShip)).length;
  return (
    <PageFrame
      title={t('make.title', { number })} about={[customer.name, customerReference].filter(Boolean).join(' · ')} back="/stock/shipping" foot={isOpen && foot}
      lead={isOpen && <Rich>{t('make.lead', { pieces: formatQuantity(total, locale), lines: t('make.lines', { count }), customer: customer.name })}</Rich>}
      actions={<Button to={orderPage} look="quiet" icon="document">{t('make.toOrder')}</Button>}
    >
      <Said of={create} onRetry={() => void send()} ways={[{ label: t('make.again'), onTake: () => { create.forget(); setWanted({}); again(); } }]} />
      {lines.length ? <Lines lines={lines} orderPage={orderPage} wanted={wanted} set={mayShip ? (line, quantity) => setWanted((before) => ({ ...before, [line]: quantity })) : null} /> : <Nothing>{t('make.nothingOpen', { number })}</Nothing>}
      <Notes shipments={shipments} />
    </PageFrame>
  );
}

/** A delivery note from an order, in parts: as much of each line as shall leave now (FUL-01, FUL-02). */
export function ShipOrderPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: OrderToShipDocument, variables: { id: idOf('SalesOrder', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('orders,shipments', again);
  const order = data?.salesOrder;
  if (!order) return <Waiting title={t('shipping.title')} back="/stock/shipping" error={error} known={data !== undefined} onRetry={again} />;
  return <ShipOrder order={order} again={again} />;
}
