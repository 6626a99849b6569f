import { useQuery } from 'urql';
import { Ink } from '@/ui/Ink';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { useText } from './useText';
import { LineList } from './LineList';
import { Instead } from './Instead';
import { Pane } from './Pane';
import { MakeNoteDocument } from './salesDocuments';
import { PromisedDocument } from './promisedDocument';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** An order whose goods are promised and on no delivery note. */
export function NoteDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const [{ data, fetching }] = useQuery({ query: PromisedDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const make = useAct(MakeNoteDocument, onDone);
  const order = data?.salesOrder;
  if (!order) return <Instead item={item} waiting={fetching} />;
  const { number } = order;
  const open = order.lines.filter(({ openToShip }) => Number(openToShip) > 0);
  return (
    <Pane
      item={item} title={t('shipNote.ask', { number })} text={t('shipNote.text', { name: item.partnerName })} said={[make]}
      then={{ title: t('shipNote.then'), list: [t('shipNote.c1'), t('shipNote.c2')] }}
      actions={<Ink keys="R" busy={make.busy} onClick={() => void make.act({ orderId: order.id }, t('shipNote.done', { number }))}>{t('shipNote.make')}</Ink>}
    >
      <section className="section">
        <dl className="facts">
          <dt>{t('order')}</dt><dd><Money amount={order.total.amount} currency={order.total.currencyCode} strong /></dd>
          {order.promisedOn && <><dt>{t('ship.due')}</dt><dd><When at={order.promisedOn} as="weekday" /></dd></>}
        </dl>
      </section>
      <LineList title={t('what')} lines={open.map((line) => ({ id: line.id, name: line.product.name, note: line.product.sku, value: <Quantity value={line.openToShip} /> }))} />
    </Pane>
  );
}
