import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { addressOf } from '../addresses';
import { useText } from './useText';
import { AgreeReturnDocument, RefuseReturnDocument, ReturnDecisionDocument } from './goodsDocuments';
import { LineList } from './LineList';
import { Instead } from './Instead';
import { Pane } from './Pane';
import { Reason } from './Reason';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** A customer asks to send goods back. */
export function ReturnDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const [{ data, fetching }] = useQuery({ query: ReturnDecisionDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const agree = useAct(AgreeReturnDocument, onDone);
  const refuse = useAct(RefuseReturnDocument, onDone);
  const [writing, setWriting] = useState(false);
  const found = data?.returnOrder;
  if (!found) return <Instead item={item} waiting={fetching} />;
  const { number } = found;
  const { partnerName: name } = item;
  return (
    <Pane
      item={item} title={t('returns.ask', { order: found.orderNumber })} text={t('returns.text', { name })} said={[agree, refuse]}
      about={found.partnerNumber && t('theirs', { number: found.partnerNumber })} then={{ title: t('returns.then'), list: [t('returns.c1', { name }), t('returns.c2')] }}
      actions={
        <>
          <Ink keys="R" busy={agree.busy} onClick={() => void agree.act({ returnOrderId: found.id }, t('returns.done', { number, name }))}>{t('returns.agree')}</Ink>
          <Button to={addressOf(item)}>{t('returns.some')}</Button>
          <Button keys="D" pressed={writing} onClick={() => setWriting(!writing)}>{t('returns.refuse')}</Button>
        </>
      }
    >
      <LineList title={t('what')} lines={found.lines.map((line) => ({ id: line.id, name: line.product.name, note: line.product.sku, value: <Quantity value={line.quantity} /> }))} />
      <section className="section">
        <dl className="facts">
          {found.reason && <><dt>{t('returns.why')}</dt><dd>{found.reason}</dd></>}
          <dt>{t('placed')}</dt><dd>{found.requestedBy} <span className="t-3"><When at={found.createdAt} /></span></dd>
        </dl>
      </section>
      {writing && <Reason bad label={t('returns.refuseWhy')} hint={t('confirm.whyHint', { name })} action={t('returns.refuse')} busy={refuse.busy} onSend={(reason) => void refuse.act({ returnOrderId: found.id, reason }, t('returns.refused', { number, name }))} />}
    </Pane>
  );
}
