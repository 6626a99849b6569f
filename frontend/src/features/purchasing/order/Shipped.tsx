import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import '../shared/purchasing.css';

type Props = { shipments: readonly { id: string; number: string; state: string; isReturn: boolean; carrier: string; trackingNumber: string; dispatchedAt?: string | null }[] };

/** Deliveries with carrier and number. */
export function Shipped({ shipments }: Props) {
  const t = useText();
  const shown = shipments.filter(({ state, isReturn }) => state !== 'CANCELLED' && !isReturn);
  if (shown.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('deliveries')}</h2>
      {shown.map(({ id, number, carrier, trackingNumber, dispatchedAt }) => (
        <div key={id} className="buy-delivery"><b>{number}</b> <span className="t-3">{dispatchedAt ? <When at={dispatchedAt} /> : t('beingPacked')}</span>{(carrier || trackingNumber) && <div className="small">{[carrier, trackingNumber].filter(Boolean).join(' ')}</div>}</div>
      ))}
    </section>
  );
}
