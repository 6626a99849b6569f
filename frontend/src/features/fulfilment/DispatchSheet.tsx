import { useState } from 'react';
import { Field } from '@/features/inventory/shared/Field';
import { Refusals } from '@/features/inventory/shared/Refusals';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { useOnline } from '@/lib/useOnline';
import { useWedge } from '@/lib/useWedge';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { useText } from './useText';

const DispatchShipmentDocument = graphql(`
  mutation DispatchShipment($input: DispatchShipmentInput!) {
    dispatchShipment(input: $input) {
      shipment {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const KEPT = 'tierline.kept.carrier';

type Props = { open: boolean; onClose: () => void; shipment: { id: string; number: string; partner: { name: string }; lines: readonly unknown[] }; pieces: string; notPicked: number; onDone: () => void };

function Form({ onClose, shipment, pieces, notPicked, onDone }: Omit<Props, 'open'>) {
  const t = useText();
  const online = useOnline();
  const [carrier, setCarrier] = useState(() => localStorage.getItem(KEPT) ?? '');
  const [tracking, setTracking] = useState('');
  const dispatch = useCommand(DispatchShipmentDocument);
  useWedge(setTracking);
  const send = async () => {
    const outcome = await dispatch.run({ shipmentId: shipment.id, carrier: carrier.trim(), trackingNumber: tracking.trim() });
    if (!outcome.ok) return;
    localStorage.setItem(KEPT, carrier.trim());
    done(t('note.dispatched', { number: shipment.number, customer: shipment.partner.name }));
    onClose();
    onDone();
  };
  return (
    <form className="goods-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      {notPicked > 0 && <Refusal>{t('note.notPicked', { count: notPicked })}</Refusal>}
      <Field label={t('note.carrier')}>{(slots) => <input {...slots} className="goods-input" maxLength={60} value={carrier} onChange={(event) => setCarrier(event.target.value)} />}</Field>
      <Field label={t('note.tracking')} hint={t('note.trackingHint')}>{(slots) => <input {...slots} className="goods-input" maxLength={80} value={tracking} autoFocus autoComplete="off" onChange={(event) => setTracking(event.target.value)} />}</Field>
      <ul className="ui-confirm-list"><li>{t('note.willStock', { pieces })}</li><li>{t('note.willTell', { customer: shipment.partner.name })}</li></ul>
      <Refusals refused={dispatch.refused} failure={dispatch.failure} onRetry={() => void send()} ways={[{ label: t('note.again'), onTake: () => { onClose(); onDone(); } }]} />
      <div className="row">
        <Ink submit busy={dispatch.busy} keys="Ctrl Enter" why={online ? null : t('needsNetwork')}>{t('note.dispatchNow', { count: shipment.lines.length })}</Ink>
        <Button look="quiet" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The goods leave: with whom, under which number, and what follows from it. */
export function DispatchSheet({ open, onClose, ...rest }: Props) {
  const t = useText();
  return <Sheet open={open} onClose={onClose} title={t('note.dispatchTitle', { number: rest.shipment.number })}>{open && <Form onClose={onClose} {...rest} />}</Sheet>;
}
