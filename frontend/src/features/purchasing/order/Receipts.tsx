import { Link } from 'react-router';
import { keyOf } from '@/graphql/ids';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import type { Purchase } from './documents';
import '../shared/purchasing.css';

/** What has come and what is on its way. */
export function Receipts({ receipts }: Pick<Purchase, 'receipts'>) {
  const t = useText();
  if (receipts.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('deliveries')}</h2>
      {receipts.map(({ id, number, state, despatchNumber, carrier, trackingNumber, dispatchedAt, receivedAt }) => (
        <div key={id} className="buy-delivery">
          <Link className="strong" to={`/stock/receiving/${keyOf(id)}`}>{number}</Link> <span className="t-3">{despatchNumber} {state === 'RECEIVED' ? t('receivedOn') : t('leftOn')} <When at={state === 'RECEIVED' ? (receivedAt ?? null) : (dispatchedAt ?? null)} /></span>
          {(carrier || trackingNumber) && <div className="small">{[carrier, trackingNumber].filter(Boolean).join(' ')}</div>}
        </div>
      ))}
    </section>
  );
}
