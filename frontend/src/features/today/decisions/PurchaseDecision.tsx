import { useQuery } from 'urql';
import { equals } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { personOf } from '@/lib/personOf';
import { Ink } from '@/ui/Ink';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { useText } from './useText';
import { AcceptAnswerDocument, PurchaseDecisionDocument, SendPurchaseDocument } from './goodsDocuments';
import { LineList } from './LineList';
import { Instead } from './Instead';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** An order of ours: the supplier promises something else, or it has not been sent at all. */
export function PurchaseDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const { locale } = useReading();
  const [{ data, fetching }] = useQuery({ query: PurchaseDecisionDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const accept = useAct(AcceptAnswerDocument, onDone);
  const send = useAct(SendPurchaseDocument, onDone);
  const order = data?.purchaseOrder;
  if (!order) return <Instead item={item} waiting={fetching} />;
  const { number } = order;
  const { name } = order.supplier;
  const write = (value: string) => formatQuantity(value, locale);
  const isDraft = item.kind === 'PURCHASE_TO_SEND';
  const changed = order.lines.filter((line) => !equals(line.quantity, line.confirmed));
  const lines = isDraft ? order.lines : changed;
  const words = isDraft
    ? { title: t('draft.ask', { number, name }), text: t('draft.text', { name }), then: { title: t('draft.then'), list: [t('draft.c1', { name }), t('draft.c2')] } }
    : { title: t('purchase.ask', { name }), text: t('purchase.text', { name, number }), then: { title: t('purchase.then'), list: [t('purchase.c1'), t('purchase.c2')] } };
  return (
    <Pane
      item={item} {...words} said={[accept, send]} about={order.supplierNumber && t('theirs', { number: order.supplierNumber })}
      actions={isDraft
        ? <Ink keys="R" busy={send.busy} onClick={() => void send.act({ purchaseOrderId: order.id }, t('draft.done', { number, name }))}>{t('draft.send')}</Ink>
        : <Ink keys="R" busy={accept.busy} onClick={() => void accept.act({ purchaseOrderId: order.id }, t('purchase.done', { number }))}>{t('purchase.accept')}</Ink>}
    >
      <section className="section">
        <h2>{t('figures')}</h2>
        <dl className="facts">
          <dt>{t('order')}</dt><dd><Money amount={order.total.amount} currency={order.total.currencyCode} strong /></dd>
          {order.requestedOn && <><dt>{t('wanted')}</dt><dd><When at={order.requestedOn} as="weekday" /></dd></>}
          <dt>{t('placed')}</dt><dd>{personOf(order.placedBy) || '–'}</dd>
        </dl>
      </section>
      <LineList
        title={t(isDraft ? 'what' : 'purchase.changes')}
        lines={lines.map((line) => ({
          id: line.id, name: line.product.name, note: <>{line.product.sku}{line.promisedOn && <>, <When at={line.promisedOn} as="day" /></>}</>,
          value: isDraft ? <Quantity value={line.quantity} />
            : <span className="t-warn">{line.status.toUpperCase() === 'REJECTED' ? t('purchase.rejected', { wanted: write(line.quantity) }) : t('purchase.was', { wanted: write(line.quantity), got: write(line.confirmed) })}</span>,
        }))}
      />
    </Pane>
  );
}
