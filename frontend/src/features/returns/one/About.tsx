import { Photos } from '@/features/fulfilment/shared/Photos';
import { keyOf } from '@/graphql/ids';
import { isZero, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useMay } from '@/features/identity/shared/viewer';
import { Link } from 'react-router';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { differences } from '../shared/returnState';
import type { Standing } from '../shared/useSide';
import { useText } from '../useText';
import type { Return } from './documents';

/** Why the goods go back, with photos, and what differed on the way. */
export function Reasons({ found }: { found: Return }) {
  const t = useText();
  const { locale } = useReading();
  const { reason, answer, photos, lines, state, receipts } = found;
  const { notAgreed, neverCame, rejected } = differences(lines, state);
  const say = (quantity: string) => ({ quantity: formatQuantity(quantity, locale) });
  const missing = sum(receipts.flatMap((receipt) => receipt.lines.map((line) => line.missing)));
  const lost = isZero(missing) ? neverCame : missing;
  const differs = [!isZero(notAgreed) && t('differs.notAgreed', say(notAgreed)), !isZero(rejected) && t('differs.rejected', say(rejected)), !isZero(lost) && t('differs.neverCame', say(lost))].filter(Boolean);
  if (!reason && !answer && photos.length === 0 && differs.length === 0) return null;
  return (
    <section className="section stack">
      {(reason || answer) && (
        <dl className="facts">
          {reason && <><dt>{t('whyBack')}</dt><dd>{reason}</dd></>}
          {answer && <><dt>{t('answer')}</dt><dd>{answer}</dd></>}
        </dl>
      )}
      {photos.length > 0 && <Photos photos={photos} />}
      {differs.map((text) => <p key={String(text)} className="t-warn">{text}</p>)}
    </section>
  );
}

/** The deliveries that brought the goods back, or are to. */
export function Deliveries({ found, standing }: { found: Return; standing: Standing }) {
  const t = useText();
  const may = useMay();
  const { shipments, receipts } = found;
  if (shipments.length + receipts.length === 0) return null;
  const how = (...facts: string[]) => facts.filter(Boolean).join(' ');
  return (
    <section className="section stack">
      <h2>{t('deliveries')}</h2>
      {shipments.map(({ id, number, carrier, trackingNumber, dispatchedAt }) => (
        <div key={id}><span className="row wrap">{may('fulfilment.shipment.view') ? <Link to={`/stock/shipping/${keyOf(id)}`}>{number}</Link> : <b>{number}</b>}<span className="t-3">{dispatchedAt ? <>{t('left')} <When at={dispatchedAt} /></> : t('notLeft')}</span></span>{(carrier || trackingNumber) && <div className="small t-2">{how(carrier, trackingNumber)}</div>}</div>
      ))}
      {receipts.map(({ id, number, state, despatchNumber, carrier, trackingNumber, dispatchedAt, receivedAt }) => (
        <div key={id}>
          <span className="row wrap">{standing === 'seller' && may('fulfilment.receipt.view') ? <Link to={`/stock/receiving/${keyOf(id)}`}>{number}</Link> : <b>{despatchNumber || number}</b>}<span className="t-3">{state === 'RECEIVED' ? <>{t('came')} <When at={receivedAt ?? null} /></> : dispatchedAt ? <>{t('left')} <When at={dispatchedAt} /></> : t('expected')}</span></span>
          {(carrier || trackingNumber) && <div className="small t-2">{how(despatchNumber, carrier, trackingNumber)}</div>}
        </div>
      ))}
    </section>
  );
}
