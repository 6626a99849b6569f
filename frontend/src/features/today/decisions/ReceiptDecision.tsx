import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { formatWhen } from '@/lib/format/date';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { addressOf } from '../addresses';
import { useText } from './useText';
import { ReceiptDecisionDocument, ReceiveDocument } from './goodsDocuments';
import { LineList } from './LineList';
import { Instead } from './Instead';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** Goods on their way to us. */
export function ReceiptDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const reading = useReading();
  const [{ data, fetching }] = useQuery({ query: ReceiptDecisionDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const receive = useAct(ReceiveDocument, onDone);
  const receipt = data?.receipt;
  if (!receipt) return <Instead item={item} waiting={fetching} />;
  const number = receipt.despatchNumber || receipt.number;
  const { partnerName: name } = item;
  const when = receipt.dispatchedAt ? formatWhen(receipt.dispatchedAt, reading) : '–';
  return (
    <Pane
      item={item} title={t('receipt.ask', { number })} text={t('receipt.text', { name, when })} said={[receive]}
      then={{ title: t('receipt.then'), list: [t('receipt.c1', { count: receipt.lines.length }), t('receipt.c2', { name })] }}
      actions={
        <>
          <Ink keys="R" busy={receive.busy} onClick={() => void receive.act({ receiptId: receipt.id }, t('receipt.done', { number }))}>{t('receipt.all')}</Ink>
          <Button to={addressOf(item)}>{t('receipt.some')}</Button>
        </>
      }
    >
      <section className="section">
        <dl className="facts">
          <dt>{t('receipt.of')}</dt><dd>{receipt.orderNumber}</dd>
          {receipt.carrier && <><dt>{t('receipt.carrier')}</dt><dd>{receipt.carrier} <span className="t-3">{receipt.trackingNumber}</span></dd></>}
          {receipt.warehouse && <><dt>{t('receipt.where')}</dt><dd>{receipt.warehouse.name}</dd></>}
        </dl>
      </section>
      <LineList title={t('receipt.advised')} lines={receipt.lines.map((line) => ({ id: line.id, name: line.product.name, note: line.product.sku, value: <Quantity value={line.open} /> }))} />
    </Pane>
  );
}
