import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { idOf } from '@/graphql/ids';
import { messages, type Messages } from '@/lib/i18n/messages';
import { house } from '@/lib/site';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { orderAddress } from '../shared/address';
import { SalesOrderDocument, type Order, type Shipment } from './documents';
import './order.css';
import './print.css';

const en = { order: 'Order', note: 'Delivery note', print: 'Print', from: 'From', to: 'To', theirs: 'Your order', ordered: 'Ordered', left: 'Left', carrier: 'Carrier', tracking: 'Tracking number', number: '#', product: 'Product', quantity: 'Quantity', price: 'Price', amount: 'Amount', total: 'Total without VAT', received: 'Received in full and undamaged', signature: 'Date, name, signature', missing: 'There is nothing to print here.' };
const zh: Messages<typeof en> = { order: '订单', note: '发货单', print: '打印', from: '发货方', to: '收货方', theirs: '贵方订单', ordered: '下单', left: '发出', carrier: '承运商', tracking: '运单号', number: '#', product: '商品', quantity: '数量', price: '单价', amount: '金额', total: '合计（不含税）', received: '货物已收齐且完好', signature: '日期、姓名、签字', missing: '这里没有可打印的内容。' };
const useText = messages('sales.print', en, zh);

/** An order or one of its delivery notes, as paper. */
export function PrintPage() {
  const t = useText();
  const { id: key = '' } = useParams();
  const [params] = useSearchParams();
  const id = idOf('SalesOrder', key);
  const [{ data, fetching }] = useQuery({ query: SalesOrderDocument, variables: { id } });
  const order = data?.salesOrder ?? null;
  const wanted = params.get('note');
  const note = order?.shipments.find(({ number }) => number === wanted) ?? null;
  const title = note ? `${t('note')} ${note.number}` : `${t('order')} ${order?.number ?? ''}`;
  useEffect(() => { document.title = title; }, [title]);
  return (
    <PageFrame title={title} back={orderAddress(id)} actions={order && <Button icon="print" onClick={() => window.print()}>{t('print')}</Button>}>
      {order ? <Paper order={order} note={note} /> : !fetching && <Nothing>{t('missing')}</Nothing>}
    </PageFrame>
  );
}

function Paper({ order, note }: { order: Order; note: Shipment | null }) {
  const t = useText();
  return (
    <article className="paper">
      <dl className="facts">
        <dt>{t('from')}</dt><dd>{house()?.name}</dd>
        <dt>{t('to')}</dt><dd>{order.customer.name}</dd>
        <dt>{t('order')}</dt><dd>{order.number}</dd>
        {order.customerReference && <><dt>{t('theirs')}</dt><dd>{order.customerReference}</dd></>}
        <dt>{t('ordered')}</dt><dd><When at={order.placedAt} as="day" /></dd>
        {note && <><dt>{t('left')}</dt><dd><When at={note.dispatchedAt} as="day" /></dd><dt>{t('carrier')}</dt><dd>{[note.carrier, note.trackingNumber].filter(Boolean).join(' ') || '–'}</dd></>}
      </dl>
      <PaperTable order={order} note={note} />
      {note && <p className="paper-sign">{t('received')}<span>{t('signature')}</span></p>}
    </article>
  );
}

function PaperTable({ order, note }: { order: Order; note: Shipment | null }) {
  const t = useText();
  const { locale } = useReading();
  const { currencyCode } = order.total;
  const rows = order.lines.flatMap((line) => {
    const sent = note?.lines.find(({ lineKey }) => lineKey === line.lineKey)?.quantity;
    return note && sent === undefined ? [] : [{ ...line, shown: sent ?? line.quantity }];
  });
  return (
    <table className="so-grid">
      <thead><tr><th>{t('number')}</th><th>{t('product')}</th><th className="right">{t('quantity')}</th>{!note && <><th className="right">{t('price')} {currencyCode}</th><th className="right">{t('amount')} {currencyCode}</th></>}</tr></thead>
      <tbody>
        {rows.map(({ id, position, product, shown, unitPrice, total }) => (
          <tr key={id}>
            <td>{position}</td><td>{product.name}<div className="small t-3">{product.sku}</div></td><td className="right"><Quantity value={shown} unit={unitWord(product.baseUnit, shown, locale)} /></td>
            {!note && <><td className="right"><Money amount={unitPrice} currency={currencyCode} mark="none" /></td><td className="right"><Money amount={total} currency={currencyCode} mark="none" /></td></>}
          </tr>
        ))}
      </tbody>
      {!note && <tfoot><tr><td /><td className="strong">{t('total')}</td><td /><td /><td className="right strong"><Money amount={order.total.amount} currency={currencyCode} /></td></tr></tfoot>}
    </table>
  );
}
