import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { ScanField } from '@/features/inventory/shared/ScanField';
import { useWarehouses, type House } from '@/features/inventory/shared/useWarehouses';
import { Waiting } from '@/features/inventory/shared/Waiting';
import { WarehouseSelect } from '@/features/inventory/shared/WarehouseSelect';
import { idOf, keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { isZero, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Offline } from '@/ui/Offline';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { CloseShort } from './CloseShort';
import { foundOf, isTouched, overOf, totalNow, wrongWith, type Counted } from './counted';
import { aboutOf, LookedReceipt } from './LookedReceipt';
import { ReceiptDocument, type Receipt, type ReceiptLine } from './receiptDocument';
import { ReceiveLines } from './ReceiveLines';
import { Strays } from './Strays';
import { useReceive, useReturnOf } from './useReceive';
import { useReceiving } from './useReceiving';
import { useText, type Text } from './useText';

type Common = { receipt: Receipt; base: string; again: () => void };

function useFigures(lines: readonly ReceiptLine[], counted: Counted) {
  const { locale } = useReading();
  const touched = lines.filter((line) => isTouched(foundOf(line, counted)));
  return {
    touched: touched.length,
    open: formatQuantity(sum(lines.map((line) => line.open)), locale),
    pieces: formatQuantity(totalNow(lines, counted), locale),
    isWrong: lines.some((line) => wrongWith(line, counted) !== null),
    bad: formatQuantity(sum(lines.map((line) => foundOf(line, counted).rejected)), locale),
    hasBad: touched.some((line) => !isZero(foundOf(line, counted).rejected)),
    differs: touched.some((line) => overOf(line, counted) !== null || !isZero(foundOf(line, counted).rejected)),
  };
}

function Into({ houses, place, onChange }: { houses: readonly House[]; place: House | undefined; onChange: (id: string) => void }) {
  const t = useText();
  if (houses.length < 2 || !place) return null;
  return <span className="row"><span className="t-3">{t('receive.into')}</span><WarehouseSelect houses={houses} value={place.id} onChange={onChange} label={t('receive.into')} /></span>;
}

/** Damaged goods that come back are taken in apart, or not at all. */
function BadInto({ houses, placeId, onChange }: { houses: readonly House[]; placeId: string; onChange: (id: string) => void }) {
  const t = useText();
  return (
    <span className="row">
      <span className="t-3">{t('receive.badInto')}</span>
      <select className="goods-input" aria-label={t('receive.badInto')} value={placeId} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('receive.badNowhere')}</option>
        {houses.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </span>
  );
}

type Work = ReturnType<typeof useReceiving>;

/** Scanning, and all at once. */
function Bar({ work, touched, online }: { work: Work; touched: number; online: boolean }) {
  const t = useText();
  return (
    <>
      {!online && touched > 0 && <Offline>{t('offline', { count: touched })}</Offline>}
      <div className="goods-scan-bar">
        <ScanField onScan={(code) => void work.scan(code)} label={t('scan')} first />
        {touched === 0 ? <Button onClick={work.all}>{t('receive.asAdvised')}</Button> : <Button look="quiet" onClick={work.forget}>{t('receive.clear')}</Button>}
      </div>
    </>
  );
}

/** Why it cannot be taken in now. */
function whyNot(t: Text, { online, hasReturn, touched, isWrong }: { online: boolean; hasReturn: boolean; touched: number; isWrong: boolean }): string | null {
  if (!online) return t('needsNetwork');
  if (!hasReturn) return t('receive.noReturn');
  if (touched === 0) return t('receive.nothing');
  return isWrong ? t('receive.correct') : null;
}

/** Expected against counted, until it is told. */
function Counting({ receipt, base, again }: Common) {
  const t = useText();
  const online = useOnline();
  const houses = useWarehouses();
  const [placeId, setPlaceId] = useState<string | undefined>(receipt.warehouse?.id);
  const [badPlaceId, setBadPlace] = useState('');
  const back = useReturnOf(receipt);
  const receive = useReceive(receipt, back?.id ?? null);
  const { id, number, isReturn, partner, lines } = receipt;
  const work = useReceiving(keyOf(id), lines);
  const { counted } = work;
  const { touched, open, pieces, isWrong, differs, hasBad, bad } = useFigures(lines, counted);
  const place = houses.all.find((each) => each.id === placeId) ?? houses.all[0];
  const send = async () => {
    const took = await receive.run(lines, counted, place ? { warehouseId: place.id } : {}, hasBad ? badPlaceId : '');
    if (took === 'bad') lines.forEach((line) => work.change(line.id, { rejected: '0', bad: false, photos: [] }));
    if (took === 'all') {
      work.forget();
      const apart = houses.all.find((each) => hasBad && each.id === badPlaceId);
      done(apart ? t('receive.doneApart', { pieces, place: place?.name ?? '', bad, badPlace: apart.name, partner: partner.name }) : t(differs ? 'receive.done' : 'receive.doneClean', { pieces, place: place?.name ?? '', partner: partner.name }));
    }
    if (took !== 'nothing') again();
  };
  const why = whyNot(t, { online, hasReturn: !isReturn || back !== null, touched, isWrong });
  return (
    <PageFrame
      title={t('receive.one', { number })} about={aboutOf(receipt)} back={base} lead={<Rich>{t('receive.progress', { partner: partner.name, expected: open, counted: pieces })}</Rich>}
      below={<Bar work={work} touched={touched} online={online} />}
      foot={
        <>
          <Ink onClick={() => void send()} busy={receive.busy} keys="Ctrl Enter" why={why}>{touched ? t('receive.do', { pieces, count: touched }) : t('receive.doNothing')}</Ink>
          <Into houses={houses.all} place={place} onChange={setPlaceId} />
          {isReturn ? hasBad && <BadInto houses={houses.all} placeId={badPlaceId} onChange={setBadPlace} /> : <CloseShort receipt={receipt} missing={open} why={online ? (touched ? t('receive.remember') : null) : t('needsNetwork')} onDone={again} />}
          {back && <Button look="quiet" to={`/sell/returns/${keyOf(back.id)}`}>{t('receive.toReturn', { number: back.number })}</Button>}
        </>
      }
    >
      <Strays strays={work.strays} number={number} warehouseId={place?.id ?? ''} onDrop={work.drop} />
      <Said of={receive} onRetry={() => void send()} ways={[{ label: t('receive.again'), onTake: () => { receive.forget(); again(); } }]} />
      <ReceiveLines lines={lines} counted={counted} onChange={work.change} current={work.last} extra={!isReturn} />
    </PageFrame>
  );
}

/** Expected against counted, line by line, by scanning or by hand; what differs with reason and photo (INV-17, FUL-07). */
export function ReceivePage() {
  const t = useText();
  const may = useMay();
  const { key = '' } = useParams();
  const base = useLocation().pathname.startsWith('/buy') ? '/buy/receiving' : '/stock/receiving';
  const [{ data, error }, ask] = useQuery({ query: ReceiptDocument, variables: { id: idOf('Receipt', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('receipts', again);
  const receipt = data?.receipt;
  if (!receipt) return <Waiting title={t('receiving.title')} back={base} error={error} known={data !== undefined} onRetry={again} />;
  const mayReceive = may(receipt.isReturn ? 'returns.order.receive' : 'fulfilment.receipt.receive');
  return mayReceive && receipt.state === 'EXPECTED' ? <Counting key={key} receipt={receipt} base={base} again={again} /> : <LookedReceipt receipt={receipt} base={base} />;
}
