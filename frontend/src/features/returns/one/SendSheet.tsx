import { useState } from 'react';
import { Field } from '@/features/inventory/shared/Field';
import { goodsOf, withUnit } from '@/features/inventory/shared/goods';
import { Refusals } from '@/features/inventory/shared/Refusals';
import { useWarehouses } from '@/features/inventory/shared/useWarehouses';
import { WarehouseSelect } from '@/features/inventory/shared/WarehouseSelect';
import { compare, isZero, subtract, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Sheet } from '@/ui/Sheet';
import { Stepper } from '@/ui/Stepper';
import { useReading } from '@/ui/theme/look';
import { useText } from '../useText';
import type { Return } from './documents';
import type { ReturnCommands } from './useReturnCommands';
import '@/ui/places.css';

type Props = { found: Return; commands: ReturnCommands; onClose: () => void };

/** The goods go back: how much of each line, from where, with whom. */
export function SendSheet({ found, commands, onClose }: Props) {
  const t = useText();
  const { locale } = useReading();
  const online = useOnline();
  const houses = useWarehouses();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [placeId, setPlaceId] = useState('');
  const [carrier, setCarrier] = useState('');
  const [tracking, setTracking] = useState('');
  const open = found.lines.map((line) => ({ ...line, left: subtract(line.quantity, line.dispatched) })).filter(({ left }) => !isZero(left));
  const nowOf = ({ id, left }: { id: string; left: string }) => typed[id] ?? left;
  const lines = open.filter((line) => !isZero(nowOf(line))).map((line) => ({ lineId: line.id, quantity: nowOf(line) }));
  const over = open.some((line) => compare(nowOf(line), line.left) > 0);
  const place = houses.all.find(({ id }) => id === placeId) ?? houses.all[0];
  const pieces = formatQuantity(sum(lines.map(({ quantity }) => quantity)), locale);
  const send = async () => {
    if (await commands.send({ lines, warehouseId: place?.id ?? '', carrier: carrier.trim(), trackingNumber: tracking.trim() })) onClose();
  };
  const why = !online ? t('offline') : lines.length === 0 ? t('wrong.nothing') : over ? t('wrong.tooMuch') : null;
  const told = found.partner.isLinked ? t('sendTold', { them: found.partner.name }) : t('sendAlone', { them: found.partner.name });
  return (
    <Sheet
      open onClose={onClose} title={t('sendTitle', { number: found.number })}
      foot={<><Ink onClick={() => void send()} busy={commands.busy} keys="Ctrl Enter" why={why}>{t('sendDo', { count: lines.length })}</Ink><Button look="quiet" onClick={onClose}>{t('notNow')}</Button></>}
    >
      <form className="goods-form" onSubmit={(event) => { event.preventDefault(); if (!why) void send(); }}>
        {open.map((line) => (
          <div key={line.id} className="row wrap">
            <span className="grow"><span className="two-lines strong">{goodsOf(line.product).name}</span><span className="small t-3">{goodsOf(line.product).sku} · {t('ofAgreed', { quantity: withUnit(line.left, goodsOf(line.product).baseUnit, locale) })}</span></span>
            <Stepper label={goodsOf(line.product).name} value={nowOf(line)} most={line.left} onChange={(quantity) => setTyped((before) => ({ ...before, [line.id]: quantity }))} />
          </div>
        ))}
        {houses.all.length > 1 && place && <Field label={t('fromHouse')}>{({ id }) => <WarehouseSelect id={id} houses={houses.all} value={place.id} onChange={setPlaceId} />}</Field>}
        <Field label={t('carrier')}>{(slots) => <input {...slots} className="goods-input" maxLength={60} value={carrier} onChange={(event) => setCarrier(event.target.value)} />}</Field>
        <Field label={t('tracking')}>{(slots) => <input {...slots} className="goods-input" maxLength={80} value={tracking} autoComplete="off" onChange={(event) => setTracking(event.target.value)} />}</Field>
        <ul className="ui-confirm-list"><li>{t('sendStock', { pieces })}</li><li>{told}</li></ul>
        <Refusals refused={commands.refused} failure={commands.failure} onRetry={() => void send()} />
      </form>
    </Sheet>
  );
}
