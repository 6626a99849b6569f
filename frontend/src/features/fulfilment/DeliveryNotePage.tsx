import type { CSSProperties } from 'react';
import { goodsOf, inPacks, withUnit } from '@/features/inventory/shared/goods';
import { failureOf } from '@/graphql/failure';
import { formatDay } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { Barcode } from './Barcode';
import type { ShipmentLine } from './documents';
import { addressLines } from './ShipTo';
import { usePaper } from './usePaper';
import { useText } from './useText';
import './paper.css';

function Lines({ lines }: { lines: readonly ShipmentLine[] }) {
  const t = useText();
  const { locale } = useReading();
  return (
    <table>
      <thead><tr><th>{t('paper.position')}</th><th>{t('paper.item')}</th><th>{t('paper.code')}</th><th className="right">{t('paper.packs')}</th><th className="right">{t('paper.quantity')}</th></tr></thead>
      <tbody>
        {lines.map(({ id, position, product, quantity, lots }) => {
          const goods = goodsOf(product);
          return (
            <tr key={id}>
              <td>{position}</td>
              <td>{goods.name} {goods.specification}{lots.map((lot) => <div key={lot.code} className="minor">{lot.code} × {formatQuantity(lot.quantity, locale)}{lot.expiresOn && ` · ${lot.expiresOn}`}</div>)}</td>
              <td>{goods.sku}{goods.gtin && <div className="minor">{goods.gtin}</div>}</td>
              <td className="right">{inPacks(goods, quantity, locale) ?? '–'}</td>
              <td className="right">{withUnit(quantity, goods.baseUnit, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The delivery note as paper, in the house's look, with a place to sign (FUL-01, FUL-07). */
export function DeliveryNotePage() {
  const t = useText();
  const reading = useReading();
  const { back, shipment, known, error, again, name, logo, colour } = usePaper();
  if (!shipment) return <PageFrame title={t('paper.title')} back={back}>{error ? <Failed onRetry={again} reference={failureOf(error).reference}>{t('failed')}</Failed> : known ? <Failed>{t('gone')}</Failed> : <Loading />}</PageFrame>;
  const { number, isReturn, orderNumber, partner, deliverTo, warehouse, carrier, trackingNumber, dispatchedAt, createdAt, state, lines } = shipment;
  const title = t(isReturn ? 'paper.titleReturn' : 'paper.title');
  return (
    <PageFrame title={`${title} ${number}`} back={back} actions={<Ink icon="print" keys="Ctrl Enter" onClick={() => window.print()}>{t('print')}</Ink>}>
      <article className="paper" style={{ '--house': colour } as CSSProperties}>
        <header className="paper-head">
          {logo && <img src={logo} alt="" />}
          <div className="grow"><div className="house">{name}</div><div className="minor">{t('paper.from')}: {warehouse.name}</div></div>
          <div className="right"><h1>{title}</h1><Barcode kind="code128" text={number} /></div>
        </header>
        {state === 'DRAFT' && <p className="paper-draft">{t('paper.draft')}</p>}
        <dl className="paper-facts">
          <div><dt>{t('paper.for')}</dt><dd>{partner.name}</dd><dt>{t('paper.yourOrder')}</dt><dd>{orderNumber || '–'}</dd></div>
          <div><dt>{t('paper.deliverTo')}</dt><dd>{deliverTo ? addressLines(deliverTo).map((line) => <div key={line}>{line}</div>) : partner.name}</dd></div>
          <div><dt>{t('paper.date')}</dt><dd>{formatDay(dispatchedAt ?? createdAt, reading)}</dd>{carrier && <><dt>{t('paper.carrier')}</dt><dd>{carrier}</dd></>}{trackingNumber && <><dt>{t('paper.tracking')}</dt><dd>{trackingNumber}</dd></>}</div>
        </dl>
        <Lines lines={lines} />
        <footer className="paper-sign"><div>{t('paper.received')}</div><div>{t('paper.name')}</div><div>{t('paper.signature')}</div></footer>
      </article>
    </PageFrame>
  );
}
