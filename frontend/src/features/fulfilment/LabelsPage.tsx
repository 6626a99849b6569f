import type { CSSProperties } from 'react';
import { goodsOf, inPacks, withUnit } from '@/features/inventory/shared/goods';
import { failureOf } from '@/graphql/failure';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { Barcode } from './Barcode';
import { cartonText } from './barcodes';
import { addressLines } from './ShipTo';
import { usePaper } from './usePaper';
import { useText } from './useText';
import './paper.css';

/** One label a line: what is in the carton, for people and for scanners (GS1 DataMatrix), and whose note it belongs to. */
export function LabelsPage() {
  const t = useText();
  const { locale } = useReading();
  const { back, shipment, known, error, again, name, colour } = usePaper();
  if (!shipment) return <PageFrame title={t('paper.label')} back={back}>{error ? <Failed onRetry={again} reference={failureOf(error).reference}>{t('failed')}</Failed> : known ? <Failed>{t('gone')}</Failed> : <Loading />}</PageFrame>;
  const { number, partner, deliverTo, lines } = shipment;
  return (
    <PageFrame title={`${t('note.printLabels')} ${number}`} about={t('paper.copies')} back={back} actions={<Ink icon="print" keys="Ctrl Enter" onClick={() => window.print()}>{t('print')}</Ink>}>
      <div className="labels" style={{ '--house': colour } as CSSProperties}>
        {lines.map(({ id, product, quantity, lots }, at) => {
          const goods = goodsOf(product);
          const [lot] = lots;
          const text = cartonText(goods.gtin, lots.length === 1 ? lot : undefined);
          return (
            <article className="label" key={id}>
              <div className="top"><b>{name}</b><span>{t('paper.of', { at: at + 1, all: lines.length })}</span></div>
              <div className="to two-lines">{partner.name}</div>
              {deliverTo && <div className="cut">{addressLines(deliverTo).slice(1, 4).join(', ')}</div>}
              <div className="two-lines">{goods.name} {goods.specification}</div>
              <div className="big">{withUnit(quantity, goods.baseUnit, locale)} <span style={{ fontWeight: 400, fontSize: 13 }}>{inPacks(goods, quantity, locale)}</span></div>
              <div className="foot"><Barcode kind="code128" text={number} />{text ? <Barcode kind="gs1datamatrix" text={text} caption={goods.sku} /> : <b>{goods.sku}</b>}</div>
            </article>
          );
        })}
      </div>
    </PageFrame>
  );
}
