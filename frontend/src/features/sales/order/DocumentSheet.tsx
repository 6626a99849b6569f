import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import type { OrderPaperQuery } from '@/graphql/generated/tenant/graphql';
import { messages, type Messages } from '@/lib/i18n/messages';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { Sheet } from '@/ui/Sheet';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { factsOfUbl, type UblFacts } from './ubl';
import './order.css';

const OrderPaperDocument = graphql(`
  query OrderPaper($id: ID!) {
    document(id: $id) {
      id
      kind
      number
      version
      state
      failure
      sentAt
      handledAt
      ubl
    }
  }
`);

const en = {
  from: 'From', to: 'To', issued: 'Issued', version: 'Version', sent: 'Went over', taken: 'Taken in', carrier: 'Carrier', tracking: 'Tracking number', note: 'Note', product: 'Product', quantity: 'Quantity', price: 'Price', amount: 'Amount', total: 'Total', xml: 'Download as UBL XML', unreadable: 'This document cannot be shown; it can be downloaded.', missing: 'There is no such document, or it is not yours to see.', why: 'Not taken in',
  Order: 'Order', OrderChange: 'Order change', OrderCancellation: 'Cancellation', OrderResponse: 'Answer to the order', DespatchAdvice: 'Delivery note', ReceiptAdvice: 'Receipt', other: 'Document',
};
const zh: Messages<typeof en> = {
  from: '发件方', to: '收件方', issued: '开具', version: '版本', sent: '送达', taken: '入账', carrier: '承运商', tracking: '运单号', note: '备注', product: '商品', quantity: '数量', price: '单价', amount: '金额', total: '合计', xml: '下载UBL XML', unreadable: '此单据无法显示，可下载查看。', missing: '没有这张单据，或您无权查看。', why: '未入账原因',
  Order: '订单', OrderChange: '订单变更', OrderCancellation: '取消', OrderResponse: '订单答复', DespatchAdvice: '发货单', ReceiptAdvice: '收货单', other: '单据',
};
const useText = messages('sales.paper', en, zh);

function save(xml: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = `${name}.xml`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A document as it went over: its facts, and the document itself to take away. */
export function DocumentSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const [{ data, error, fetching }, ask] = useQuery({ query: OrderPaperDocument, variables: { id } });
  const found = data?.document;
  const facts = found ? factsOfUbl(found.ubl) : null;
  const names: Record<string, string> = { Order: t('Order'), OrderChange: t('OrderChange'), OrderCancellation: t('OrderCancellation'), OrderResponse: t('OrderResponse'), DespatchAdvice: t('DespatchAdvice'), ReceiptAdvice: t('ReceiptAdvice') };
  return (
    <Sheet open onClose={onClose} width={620} title={`${names[facts?.type ?? ''] ?? t('other')} ${found?.number ?? ''}`} foot={found && <Button icon="download" onClick={() => save(found.ubl, found.number)}>{t('xml')}</Button>}>
      {fetching && !found && <Loading rows={6} />}
      {error && <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {data && !found && <p className="section">{t('missing')}</p>}
      {found && <Paper paper={found} facts={facts} />}
    </Sheet>
  );
}

type Found = NonNullable<OrderPaperQuery['document']>;

function Paper({ paper, facts }: { paper: Found; facts: UblFacts | null }) {
  const t = useText();
  return <><PaperHead paper={paper} facts={facts} />{facts ? <PaperLines facts={facts} /> : <p className="section t-2">{t('unreadable')}</p>}</>;
}

function PaperHead({ paper, facts }: { paper: Found; facts: UblFacts | null }) {
  const t = useText();
  const words = facts ? [[t('from'), facts.from], [t('to'), facts.to], [t('carrier'), facts.carrier], [t('tracking'), facts.tracking], [t('note'), facts.note]].filter(([, value]) => value) : [];
  return (
    <dl className="section facts">
      {words.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
      {facts && <><dt>{t('issued')}</dt><dd><When at={facts.issued} as="day" /></dd></>}
      <dt>{t('version')}</dt><dd>{paper.version}</dd>
      <dt>{t('sent')}</dt><dd><When at={paper.sentAt} as="moment" /></dd>
      <dt>{t('taken')}</dt><dd><When at={paper.handledAt} as="moment" /></dd>
      {paper.failure && <><dt>{t('why')}</dt><dd className="t-bad">{paper.failure}</dd></>}
    </dl>
  );
}

function PaperLines({ facts }: { facts: UblFacts }) {
  const t = useText();
  const { locale } = useReading();
  const priced = facts.lines.some(({ price }) => price !== null);
  return (
    <div className="section">
      <table className="so-grid">
        <thead><tr><th>{t('product')}</th><th className="right">{t('quantity')}</th>{priced && <th className="right">{t('price')} {facts.currency}</th>}</tr></thead>
        <tbody>
          {facts.lines.map(({ id, name, code, quantity, unit, price, note }) => (
            <tr key={id}>
              <td>{name}<div className="small t-3">{[code, note].filter(Boolean).join(' · ')}</div></td>
              <td className="right"><Quantity value={quantity} unit={unitWord(unit, quantity ?? '0', locale)} /></td>
              {priced && <td className="right"><Money amount={price} currency={facts.currency} mark="none" /></td>}
            </tr>
          ))}
        </tbody>
        {facts.total && <tfoot><tr><td className="strong">{t('total')}</td><td /><td className="right"><Money amount={facts.total} {...(facts.currency ? { currency: facts.currency } : {})} strong /></td></tr></tfoot>}
      </table>
    </div>
  );
}
