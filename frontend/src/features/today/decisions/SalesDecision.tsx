import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { addressOf } from '../addresses';
import { useText } from './useText';
import { Instead } from './Instead';
import { Pane } from './Pane';
import { Reason } from './Reason';
import { SalesFacts } from './SalesFacts';
import { ConfirmDocument, RejectDocument, SalesDecisionDocument } from './salesDocuments';
import { SendMessageDocument } from './talkDocuments';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

type Props = DecisionProps & { onUndo: (id: string, number: string) => void };
type Writing = 'reject' | 'ask' | null;

/** A customer's order that waits for an answer, or for goods: yes, as far as there are goods, no, or a question back. */
export function SalesDecision({ item, onDone, onUndo }: Props) {
  const t = useText();
  const [{ data, fetching }] = useQuery({ query: SalesDecisionDocument, variables: { id: item.recordId, ids: [item.recordId] }, requestPolicy: 'network-only' });
  const [writing, setWriting] = useState<Writing>(null);
  const confirm = useAct(ConfirmDocument, onDone);
  const reject = useAct(RejectDocument, onDone);
  const ask = useAct(SendMessageDocument, () => setWriting(null));
  const order = data?.salesOrder;
  const [preview] = data?.previewConfirm ?? [];
  if (!order || !preview) return <Instead item={item} waiting={fetching} />;

  const { number } = order;
  const { name } = order.customer;
  const whole = preview.outcome === 'IN_FULL';
  const possible = whole || preview.outcome === 'IN_PART';
  const promise = () => void confirm.act({ orderId: order.id, partial: !whole }, t(whole ? 'confirm.done' : 'confirm.donePart', { number, name }), () => onUndo(order.id, number));
  const then = whole ? t('confirm.reserve', { count: preview.lines }) : t('confirm.part');

  return (
    <Pane
      item={item} title={t(questionOf(whole, possible), { number })} text={t('confirm.text', { name, lines: t('lines', { count: order.lines.length }) })}
      about={order.customerReference && t('theirs', { number: order.customerReference })} said={[confirm, reject, ask]}
      {...(possible ? { then: { title: t('confirm.then'), list: [then, t('confirm.told', { name }), t('confirm.undo')] } } : {})}
      actions={<SalesActions item={item} whole={whole} possible={possible} busy={confirm.busy} onPromise={promise} writing={writing} onWrite={setWriting} />}
    >
      <SalesFacts order={order} preview={preview} />
      {writing === 'reject' && (
        <Reason key="reject" bad label={t('confirm.why')} hint={t('confirm.whyHint', { name })} action={t('confirm.rejectAction', { number })} busy={reject.busy} onSend={(reason) => void reject.act({ orderId: order.id, reason }, t('confirm.rejected', { number, name }))} />
      )}
      {writing === 'ask' && <Reason key="ask" label={t('talk.write')} action={t('talk.send')} busy={ask.busy} onSend={(body) => void ask.act({ orderId: order.id, body }, t('talk.done', { name }))} />}
    </Pane>
  );
}

const questionOf = (whole: boolean, possible: boolean) => (whole ? 'confirm.ask' : possible ? 'confirm.askPart' : 'confirm.askShort');

type ActionsProps = { item: DecisionProps['item']; whole: boolean; possible: boolean; busy: boolean; onPromise: () => void; writing: Writing; onWrite: (writing: Writing) => void };

function SalesActions({ item, whole, possible, busy, onPromise, writing, onWrite }: ActionsProps) {
  const t = useText();
  const may = useMay();
  const turn = (to: Writing) => onWrite(writing === to ? null : to);
  return (
    <>
      {possible ? <Ink keys="R" busy={busy} onClick={onPromise}>{t(whole ? 'confirm.all' : 'confirm.partly')}</Ink> : <Ink keys="R" to={addressOf(item)}>{t('confirm.orderMore')}</Ink>}
      {item.kind === 'ORDER_TO_CONFIRM' && <Button keys="D" pressed={writing === 'reject'} onClick={() => turn('reject')}>{t('confirm.reject')}</Button>}
      {may('messages.message.write') && <Button look="quiet" keys="A" pressed={writing === 'ask'} onClick={() => turn('ask')}>{t('confirm.ask_back')}</Button>}
    </>
  );
}
