import { useState } from 'react';
import { useQuery } from 'urql';
import { formatQuantity } from '@/lib/format/number';
import { Ink } from '@/ui/Ink';
import { TextField } from '@/ui/TextField';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { useText } from './useText';
import { DispatchDocument, ShipmentDecisionDocument } from './goodsDocuments';
import { LineList } from './LineList';
import { Instead } from './Instead';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** A delivery note whose goods have not left. */
export function ShipmentDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const { locale } = useReading();
  const [{ data, fetching }] = useQuery({ query: ShipmentDecisionDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const dispatch = useAct(DispatchDocument, onDone);
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTracking] = useState('');
  const shipment = data?.shipment;
  if (!shipment) return <Instead item={item} waiting={fetching} />;
  const { number } = shipment;
  const { partnerName: name } = item;
  const write = (value: string) => formatQuantity(value, locale);
  return (
    <Pane
      item={item} title={t('ship.ask', { number })} text={t('ship.text', { name, order: shipment.orderNumber })} said={[dispatch]}
      about={shipment.reference && t('theirs', { number: shipment.reference })} then={{ title: t('ship.then'), list: [t('ship.c1'), t('ship.c2', { name })] }}
      actions={<Ink keys="R" busy={dispatch.busy} onClick={() => void dispatch.act({ shipmentId: shipment.id, carrier, trackingNumber }, t('ship.done', { number, name }))}>{t('ship.send')}</Ink>}
    >
      <section className="section">
        <dl className="facts">
          <dt>{t('ship.from')}</dt><dd>{shipment.warehouse.name}</dd>
          {shipment.dueOn && <><dt>{t('ship.due')}</dt><dd><When at={shipment.dueOn} as="weekday" /></dd></>}
        </dl>
      </section>
      <LineList
        title={t('what')}
        lines={shipment.lines.map((line) => ({ id: line.id, name: line.product.name, note: line.product.sku, value: t('ship.picked', { wanted: write(line.quantity), picked: write(line.picked) }) }))}
      />
      {item.mayAct && (
        <div className="section today-two">
          <TextField label={t('ship.carrier')} optional value={carrier} onChange={setCarrier} />
          <TextField label={t('ship.tracking')} optional value={trackingNumber} onChange={setTracking} />
        </div>
      )}
    </Pane>
  );
}
