import type { ResultOf } from '@graphql-typed-document-node/core';
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
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { isZero, sum } from '@/lib/decimal';
import { formatWhen } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Offline } from '@/ui/Offline';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { CloseShort } from './CloseShort';
import { foundOf, isTouched, overOf, told, totalNow, wrongWith, type Counted } from './counted';
import { ReceiptDocument, ReceiveGoodsDocument, type ReceiptLine } from './receiptDocument';
import { ReceivedLines } from './ReceivedLines';
import { ReceiveLines } from './ReceiveLines';
import { Strays } from './Strays';
import { useReceiving } from './useReceiving';
import { useText } from './useText';

type Receipt = NonNullable<ResultOf<typeof ReceiptDocument>['receipt']>;
type Common = { receipt: Receipt; base: string; again: () => void };

const aboutOf = ({ partner, despatchNumber }: Receipt) => [partner.name, despatchNumber].filter(Boolean).join(' · ');

/** A receipt that is finished, or not this person's to take in. */
function Looked({ receipt, base }: Common) {
  const t = useText();
  const reading = useReading();
  const { number, state, isReturn, partner, receivedAt, warehouse, lines } = receipt;
  const isOpen = state === 'EXPECTED';
  const when = receivedAt ? formatWhen(receivedAt, reading) : '';
  const finished = warehouse ? t('receive.finished', { when, place: warehouse.name }) : t('receive.finishedPlain', { when });
  const open = formatQuantity(sum(lines.map((line) => line.open)), reading.locale);
  return (
    <PageFrame
      title={t('receive.one', { number })} about={aboutOf(receipt)} back={base} lead={isOpen ? <Rich>{t('receive.toCome', { partner: partner.name, expected: open })}</Rich> : finished}
      actions={<State is={isOpen ? 'underway' : 'complete'}>{t(isOpen ? 'receiving.due' : 'receiving.received')}</State>}
      below={isReturn && isOpen && <div className="goods-next"><span>{t('receive.isReturn')}</span></div>}
    >
      <ReceivedLines lines={lines} isOpen={isOpen} />
    </PageFrame>
  );
}

function useFigures(lines: readonly ReceiptLine[], counted: Counted) {
  const { locale } = useReading();
  const touched = lines.filter((line) => isTouched(foundOf(line, counted)));
  return {
    touched: touched.length,
    open: formatQuantity(sum(lines.map((line) => line.open)), locale),
    pieces: formatQuantity(totalNow(lines, counted), locale),
    isWrong: lines.some((line) => wrongWith(line, counted) !== null),
    differs: touched.some((line) => overOf(line, counted) !== null || !isZero(foundOf(line, counted).rejected)),
  };
}

function Into({ houses, place, onChange }: { houses: readonly House[]; place: House | undefined; onChange: (id: string) => void }) {
  const t = useText();
  if (houses.length < 2 || !place) return null;
  return <span className="row"><span className="t-3">{t('receive.into')}</span><WarehouseSelect houses={houses} value={place.id} onChange={onChange} label={t('receive.into')} /></span>;
}

/** Expected against counted, until it is told. */
function Counting({ receipt, base, again }: Common) {
  const t = useText();
  const online = useOnline();
  const houses = useWarehouses();
  const [placeId, setPlaceId] = useState<string | undefined>(receipt.warehouse?.id);
  const receive = useCommand(ReceiveGoodsDocument);
  const { id, number, partner, lines } = receipt;
  const work = useReceiving(keyOf(id), lines);
  const { counted } = work;
  const { touched, open, pieces, isWrong, differs } = useFigures(lines, counted);
  const place = houses.all.find((each) => each.id === placeId) ?? houses.all[0];
  const send = async () => {
    const outcome = await receive.run({ receiptId: id, ...(place ? { warehouseId: place.id } : {}), lines: told(lines, counted) });
    if (!outcome.ok) return;
    work.forget();
    done(t(differs ? 'receive.done' : 'receive.doneClean', { pieces, place: place?.name ?? '', partner: partner.name }));
    again();
  };
  const offline = online ? null : t('needsNetwork');
  const why = offline ?? (touched === 0 ? t('receive.nothing') : isWrong ? t('receive.correct') : null);
  return (
    <PageFrame
      title={t('receive.one', { number })} about={aboutOf(receipt)} back={base} lead={<Rich>{t('receive.progress', { partner: partner.name, expected: open, counted: pieces })}</Rich>}
      below={
        <>
          {!online && touched > 0 && <Offline>{t('offline', { count: touched })}</Offline>}
          <div className="goods-scan-bar">
            <ScanField onScan={(code) => void work.scan(code)} label={t('scan')} first />
            {touched === 0 ? <Button onClick={work.all}>{t('receive.asAdvised')}</Button> : <Button look="quiet" onClick={work.forget}>{t('receive.clear')}</Button>}
          </div>
        </>
      }
      foot={
        <>
          <Ink onClick={() => void send()} busy={receive.busy} keys="Ctrl Enter" why={why}>{touched ? t('receive.do', { pieces, count: touched }) : t('receive.doNothing')}</Ink>
          <Into houses={houses.all} place={place} onChange={setPlaceId} />
          <CloseShort receipt={receipt} missing={open} why={offline ?? (touched ? t('receive.remember') : null)} onDone={again} />
        </>
      }
    >
      <Strays strays={work.strays} number={number} warehouseId={place?.id ?? ''} onDrop={work.drop} />
      <Said of={receive} onRetry={() => void send()} ways={[{ label: t('receive.again'), onTake: () => { receive.forget(); again(); } }]} />
      <ReceiveLines lines={lines} counted={counted} onChange={work.change} current={work.last} />
    </PageFrame>
  );
}

/** Expected against counted, line by line, by scanning or by hand; what differs with reason and photo (INV-17, FUL-07). */
export function ReceivePage() {
  const t = useText();
  const mayReceive = useMay()('fulfilment.receipt.receive');
  const { key = '' } = useParams();
  const base = useLocation().pathname.startsWith('/buy') ? '/buy/receiving' : '/stock/receiving';
  const [{ data, error }, ask] = useQuery({ query: ReceiptDocument, variables: { id: idOf('Receipt', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('receipts', again);
  const receipt = data?.receipt;
  if (!receipt) return <Waiting title={t('receiving.title')} back={base} error={error} known={data !== undefined} onRetry={again} />;
  const Page = mayReceive && receipt.state === 'EXPECTED' && !receipt.isReturn ? Counting : Looked;
  return <Page key={key} receipt={receipt} base={base} again={again} />;
}
