import { FilesPanel } from '@/features/files/shared/FilesPanel';
import { useMay } from '@/features/identity/shared/viewer';
import { ReturnsOf } from '@/features/returns/shared/ReturnsOf';
import { formatWhen } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { purchaseAddress } from '../shared/address';
import type { Order } from './documents';
import { isDocument, titleOf, useTimelineText } from './timeline';
import type { Upstream } from './useOrder';
import { useText } from './useText';

type Props = { order: Order; upstream: readonly Upstream[]; onDocument: (id: string) => void };

/** The papers of both sides, the deliveries, and what was ordered upstream for it. */
export function PapersPanel({ order, upstream, onDocument }: Props) {
  const t = useText();
  const words = useTimelineText();
  const may = useMay();
  const reading = useReading();
  const papers = order.timeline.filter((entry) => isDocument(entry) && !entry.kind.startsWith('message/')).toReversed();
  return (
    <>
      <section className="section stack">
        {!may('exchange.document.view') && <p className="t-2">{t('documentsHidden')}</p>}
        {papers.length === 0 && <p className="t-2">{t('documentsNone')}</p>}
        {papers.map((entry) => (
          <div key={entry.key} className="row">
            <span className="grow cut">{entry.documentId ? <Button look="link" onClick={() => entry.documentId && onDocument(entry.documentId)}>{titleOf(entry, words)}</Button> : titleOf(entry, words)}</span>
            <span className="small t-3"><When at={entry.at} /></span>
          </div>
        ))}
      </section>
      <ReturnsOf orderKey={order.orderKey} standing="seller" />
      {may('attachments.file.view') && <FilesPanel orderId={order.id} kind="sale" partner={order.customer.name} />}
      {order.shipments.length > 0 && (
        <section className="section stack">
          <h2>{t('shipments')}</h2>
          {order.shipments.map(({ id, number, state, carrier, trackingNumber, dispatchedAt }) => (
            <div key={id} className="row wrap">
              <Button look="link" to={`/sell/orders/${order.id.slice(order.id.lastIndexOf('/') + 1)}/print?note=${encodeURIComponent(number)}`}>{number}</Button>
              <State is={state === 'DISPATCHED' ? 'complete' : state === 'DRAFT' ? 'draft' : 'cancelled'}>{t(`s_${state}`, { when: dispatchedAt ? formatWhen(dispatchedAt, reading) : '' })}</State>
              <span className="small t-3">{[carrier, trackingNumber].filter(Boolean).join(' ')}</span>
            </div>
          ))}
        </section>
      )}
      {upstream.length > 0 && (
        <section className="section stack">
          <h2>{t('upstream')}</h2>
          {upstream.map(({ id, number, supplier }) => <div key={id} className="row"><Button look="link" to={purchaseAddress(id)}>{number}</Button><span className="t-2 cut">{supplier.name}</span></div>)}
        </section>
      )}
    </>
  );
}
