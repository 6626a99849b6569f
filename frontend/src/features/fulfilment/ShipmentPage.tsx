import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Figure } from '@/features/inventory/shared/Figure';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { pageOf, useReferences } from '@/features/inventory/shared/references';
import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { Waiting } from '@/features/inventory/shared/Waiting';
import { graphql } from '@/graphql';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { sum } from '@/lib/decimal';
import { formatDay, formatWhen } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Offline } from '@/ui/Offline';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { DispatchSheet } from './DispatchSheet';
import { ShipmentDocument, type ShipmentLine } from './documents';
import { PickLines } from './PickLines';
import { isDone, overOf, unsavedPicks } from './picks';
import { ShipTo } from './ShipTo';
import { usePicking } from './usePicking';
import { useText } from './useText';

const CancelShipmentDocument = graphql(`
  mutation CancelShipment($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      order {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const look = { DRAFT: 'us', DISPATCHED: 'complete', CANCELLED: 'cancelled' } as const;

type Shipment = NonNullable<ResultOf<typeof ShipmentDocument>['shipment']>;

function useSays({ state, carrier, trackingNumber, dispatchedAt, dueOn }: Shipment): string {
  const t = useText();
  const reading = useReading();
  const when = dispatchedAt ? formatWhen(dispatchedAt, reading) : '';
  if (state === 'CANCELLED') return t('note.cancelled');
  if (state === 'DRAFT') return dueOn ? t('note.next', { day: formatDay(dueOn, reading, true) }) : t('note.nextPlain');
  if (carrier && trackingNumber) return t('note.left', { when, carrier, tracking: trackingNumber });
  return carrier ? t('note.leftCarrier', { when, carrier }) : t('note.leftPlain', { when });
}

/** The order it is for. */
function OrderButton({ reference }: { reference: string }) {
  const { behind } = useReferences([reference]);
  const order = behind.get(reference);
  const page = order && pageOf(order);
  return page ? <Button look="quiet" icon="document" to={page}>{order.number}</Button> : null;
}

function Papers({ shipment }: { shipment: Shipment }) {
  const t = useText();
  const page = `/stock/shipping/${keyOf(shipment.id)}`;
  return (
    <>
      <Button look="quiet" icon="print" to={`${page}/print`}>{t('note.printNote')}</Button>
      <Button look="quiet" icon="tag" to={`${page}/labels`}>{t('note.printLabels')}</Button>
    </>
  );
}

type Common = { shipment: Shipment; again: () => void };

const side = ({ deliverTo }: Shipment) => deliverTo && <ShipTo to={deliverTo} />;

/** What has left, or was taken back. */
function Sent({ shipment }: Common) {
  const t = useText();
  const { locale } = useReading();
  const says = useSays(shipment);
  const { number, isReturn, partner, reference, trackingNumber, lines } = shipment;
  const columns: GoodsColumn<ShipmentLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product, lots }) => <GoodsName goods={product} note={lots.map(({ code, quantity }) => `${code} × ${formatQuantity(quantity, locale)}`).join(', ') || undefined} /> },
    { key: 'quantity', head: t('note.quantity'), right: true, cell: ({ product, quantity }) => <Figure goods={product} value={quantity} unit packs strong /> },
  ];
  return (
    <PageFrame
      title={t(isReturn ? 'note.return' : 'note.one', { number })} about={partner.name} back="/stock/shipping?tab=sent" actions={<State is={look[shipment.state]}>{t(`note.states.${shipment.state}`)}</State>} side={side(shipment)} sideTitle={t('note.to')}
      below={
        <div className="goods-next">
          <span>{says}</span>
          <OrderButton reference={reference} />
          <Papers shipment={shipment} />
          {trackingNumber && <Button look="quiet" icon="copy" onClick={() => void navigator.clipboard.writeText(trackingNumber)}>{t('note.copy')}</Button>}
        </div>
      }
    >
      <GoodsTable label={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </PageFrame>
  );
}

function useTakeBack({ id, number }: Shipment, forget: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const cancel = useCommand(CancelShipmentDocument);
  const takeBack = async () => {
    const outcome = await cancel.run({ shipmentId: id });
    if (!outcome.ok) return;
    forget();
    done(t('note.takenBack', { number }));
    void navigate('/stock/shipping');
  };
  return { cancel, takeBack };
}

/** What is to be picked and sent. */
function Draft({ shipment, again }: Common) {
  const t = useText();
  const { locale } = useReading();
  const online = useOnline();
  const may = useMay();
  const says = useSays(shipment);
  const [open, setOpen] = useState<'send' | 'back' | null>(null);
  const { id, number, partner, isReturn, reference, lines } = shipment;
  const mayPick = may('fulfilment.shipment.pick');
  const maySend = may('sales.order.ship') && !isReturn;
  const picking = usePicking({ shipmentId: id, key: keyOf(id), lines, enabled: mayPick });
  const { cancel, takeBack } = useTakeBack(shipment, picking.forget);
  const ready = lines.filter((line) => isDone(line, picking.picks)).length;
  const tooMany = lines.some((line) => overOf(line, picking.picks));
  const waiting = unsavedPicks(lines, picking.picks).length;
  const pieces = formatQuantity(sum(lines.map(({ quantity }) => quantity)), locale);
  const send = () => void picking.flush().then((ok) => ok && setOpen('send'));
  const foot = <><Ink keys="Ctrl Enter" onClick={send} why={online ? tooMany && t('note.putBack') : t('needsNetwork')}>{t('note.dispatchTitle', { number })}</Ink><span className="t-3" role="status">{picking.saving ? t('note.saving') : ''}</span></>;
  return (
    <PageFrame
      title={t(isReturn ? 'note.return' : 'note.one', { number })} about={partner.name} back="/stock/picking" actions={<State is={look[shipment.state]}>{t(`note.states.${shipment.state}`)}</State>} side={side(shipment)} sideTitle={t('note.to')}
      lead={<Rich>{ready === lines.length ? t('note.allPicked', { count: ready }) : t('note.progress', { done: ready, count: lines.length })}</Rich>}
      below={
        <>
          {!online && waiting > 0 && <Offline>{t('offline', { count: waiting })}</Offline>}
          <div className="goods-next"><span>{says}</span><OrderButton reference={reference} /><Papers shipment={shipment} />{maySend && <Button look="quiet" onClick={() => setOpen('back')}>{t('note.takeBack')}</Button>}</div>
        </>
      }
      foot={maySend && foot}
    >
      <Said of={picking} onRetry={() => void picking.flush()} />
      <Said of={cancel} />
      <PickLines lines={lines} picks={picking.picks} onPick={mayPick ? picking.set : null} />
      <DispatchSheet open={open === 'send'} onClose={() => setOpen(null)} shipment={shipment} pieces={pieces} notPicked={lines.length - ready} onDone={() => { picking.forget(); again(); }} />
      <Confirm open={open === 'back'} onClose={() => setOpen(null)} title={t('note.takeBackTitle', { number })} action={t('note.takeBack')} consequences={[t('note.takeBackStays', { customer: partner.name }), t('note.takeBackOpen')]} onConfirm={takeBack} />
    </PageFrame>
  );
}

/** A delivery note: pick it, send it, print it; later what left, and with whom. */
export function ShipmentPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: ShipmentDocument, variables: { id: idOf('Shipment', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('shipments', again);
  const shipment = data?.shipment;
  if (!shipment) return <Waiting title={t('shipping.title')} back="/stock/shipping" error={error} known={data !== undefined} onRetry={again} />;
  const Page = shipment.state === 'DRAFT' ? Draft : Sent;
  return <Page key={key} shipment={shipment} again={again} />;
}
