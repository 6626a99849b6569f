import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { compare } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { useText } from '../useText';
import { CustomerFacts } from './CustomerFacts';
import { LineList } from './LineList';
import { Pane } from './Pane';
import { Reason } from './Reason';
import { ConfirmDocument, RejectDocument, SalesDecisionDocument } from './salesDocuments';
import { SendMessageDocument } from './talkDocuments';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

type Props = DecisionProps & { onUndo: (id: string, number: string) => void };

/** A customer's order that waits for an answer: yes, as far as there are goods, no, or a question back. */
export function SalesDecision({ item, onDone, onUndo }: Props) {
  const t = useText();
  const may = useMay();
  const [{ data }] = useQuery({ query: SalesDecisionDocument, variables: { id: item.recordId, ids: [item.recordId] }, requestPolicy: 'network-only' });
  const confirm = useAct(ConfirmDocument, onDone);
  const reject = useAct(RejectDocument, onDone);
  const ask = useAct(SendMessageDocument, () => setWriting(null));
  const [writing, setWriting] = useState<'reject' | 'ask' | null>(null);
  const order = data?.salesOrder;
  const [preview] = data?.previewConfirm ?? [];
  if (!order || !preview) return <Loading rows={8} columns={[40, 20]} />;

  const { number } = order;
  const { name } = order.customer;
  const { outcome, short, lines } = preview;
  const whole = outcome === 'IN_FULL';
  const possible = whole || outcome === 'IN_PART';
  const promise = () => void confirm.act({ orderId: order.id, partial: !whole }, t(whole ? 'confirm.done' : 'confirm.donePart', { number, name }), () => onUndo(order.id, number));
  const names = new Map(order.lines.map(({ product }) => [product.id, product.name]));
  const largest = order.lines.toSorted((one, other) => compare(other.total, one.total));
  const question = whole ? 'confirm.ask' : possible ? 'confirm.askPart' : 'confirm.askShort';

  return (
    <Pane
      item={item} title={t(question, { number })} text={t('confirm.text', { name, lines: t('lines', { count: lines }) })}
      about={order.customerReference && t('theirs', { number: order.customerReference })} said={[confirm, reject, ask]}
      {...(possible ? { then: { title: t('confirm.then'), list: [whole ? t('confirm.reserve', { count: lines }) : t('confirm.part'), t('confirm.told', { name }), t('confirm.undo')] } } : {})}
      actions={
        <>
          {possible && <Ink keys="R" busy={confirm.busy} onClick={promise}>{t(whole ? 'confirm.all' : 'confirm.partly')}</Ink>}
          <Button keys="D" pressed={writing === 'reject'} onClick={() => setWriting(writing === 'reject' ? null : 'reject')}>{t('confirm.reject')}</Button>
          {may('messages.message.write') && <Button look="quiet" keys="A" pressed={writing === 'ask'} onClick={() => setWriting(writing === 'ask' ? null : 'ask')}>{t('confirm.ask_back')}</Button>}
        </>
      }
    >
      <section className="section">
        <h2>{t('figures')}</h2>
        <dl className="facts">
          <dt>{t('order')}</dt><dd><Money amount={order.total.amount} currency={order.total.currencyCode} strong /></dd>
          <dt>{t('goods')}</dt><dd className={whole ? undefined : 't-bad'}>{goods(t, outcome, short.length, lines)}</dd>
          {order.requestedOn && <><dt>{t('wanted')}</dt><dd><When at={order.requestedOn} as="weekday" /></dd></>}
          <dt>{t('placed')}</dt><dd>{order.placedBy} <span className="t-3"><When at={order.placedAt} /></span></dd>
          {order.note && <><dt>{t('note')}</dt><dd>{order.note}</dd></>}
          <CustomerFacts partnerId={order.customer.id} currency={order.total.currencyCode} />
        </dl>
      </section>
      <LineList
        title={t('shortLines')}
        lines={short.map((line) => ({ id: line.productId, name: names.get(line.productId) ?? line.sku, note: line.sku, value: <span className="t-bad">{t('free', { wanted: trimmed(line.wanted), free: trimmed(line.free) })}</span> }))}
      />
      <LineList
        title={t('largest')}
        lines={largest.map((line) => ({ id: line.id, name: line.product.name, note: <Quantity value={line.quantity} />, value: <Money amount={line.total} mark="none" /> }))}
      />
      {writing === 'reject' && (
        <Reason key="reject" bad label={t('confirm.why')} hint={t('confirm.whyHint', { name })} action={t('confirm.rejectAction', { number })} busy={reject.busy} onSend={(reason) => void reject.act({ orderId: order.id, reason }, t('confirm.rejected', { number, name }))} />
      )}
      {writing === 'ask' && <Reason key="ask" label={t('talk.write')} action={t('talk.send')} busy={ask.busy} onSend={(body) => void ask.act({ orderId: order.id, body }, t('talk.done', { name }))} />}
    </Pane>
  );
}

const trimmed = (value: string) => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);

function goods(t: ReturnType<typeof useText>, outcome: string, count: number, lines: number): string {
  if (outcome === 'IN_FULL') return t('inStock');
  if (outcome === 'NOT_NOW') return t('notNow');
  return outcome === 'NOTHING' ? t('noStock') : t('partStock', { count, lines });
}
