import { useLocation, useSearchParams } from 'react-router';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { ListBody } from '@/features/inventory/shared/ListBody';
import { Rich } from '@/features/inventory/shared/Rich';
import { SearchField } from '@/features/inventory/shared/SearchField';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { isZero, sum, type Decimal } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { useText } from './useText';

const ReceiptsDocument = graphql(`
  query Receipts($state: ReceiptState!, $search: String, $first: Int = 100, $after: String) {
    receipts(state: $state, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          isReturn
          orderNumber
          despatchNumber
          carrier
          trackingNumber
          dispatchedAt
          receivedAt
          partner {
            id
            name
          }
          lines {
            id
            open
            received
          }
        }
      }
    }
  }
`);

type Receipt = {
  id: string; number: string; isReturn: boolean; orderNumber: string; despatchNumber: string; carrier: string; trackingNumber: string; dispatchedAt?: string | null; receivedAt?: string | null;
  partner: { name: string }; lines: { id: string; open: Decimal; received: Decimal }[];
};
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Receipt }[] };
const receiptsIn = (data: { receipts: Connection }) => data.receipts;

/** What is on its way to us, and what has come (INV-17). Scanning a label opens its delivery. */
export function ReceivingPage() {
  const t = useText();
  const { pathname } = useLocation();
  const base = pathname.startsWith('/buy') ? '/buy/receiving' : '/stock/receiving';
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const tab = params.get('tab') === 'received' ? 'received' : 'due';
  const list = useRows(ReceiptsDocument, { state: tab === 'due' ? 'EXPECTED' : 'RECEIVED', ...(q && { search: q }) }, receiptsIn, 'receipts');
  const due = useRows(ReceiptsDocument, { state: 'EXPECTED', first: 1 }, receiptsIn, 'receipts');
  const put = (change: { tab?: string; q?: string }) => {
    const next = { tab, q, ...change };
    setParams({ ...(next.tab !== 'due' && { tab: next.tab }), ...(next.q && { q: next.q }) }, { replace: true });
  };
  const progress = ({ lines }: Receipt) => {
    const inAlready = lines.filter(({ open }) => isZero(open)).length;
    return lines.some(({ received }) => !isZero(received)) ? <span className="small t-3">{t('receiving.partly', { done: inAlready, all: lines.length })}</span> : null;
  };
  const columns: GoodsColumn<Receipt>[] = [
    { key: 'from', head: t('receiving.from'), cell: (row) => <span className="goods-name"><span className="row"><span className="strong cut" title={row.partner.name}>{row.partner.name}</span>{row.isReturn && <Tag>{t('receiving.return')}</Tag>}</span><span className="small t-3 cut">{[row.number, row.despatchNumber, row.orderNumber].filter(Boolean).join(' · ')}</span></span> },
    { key: 'carrier', head: t('shipping.carrier'), late: true, cell: ({ carrier, trackingNumber }) => (carrier || trackingNumber ? <span className="goods-name"><span className="cut">{carrier}</span><span className="small t-3 cut">{trackingNumber}</span></span> : <span className="t-4">–</span>) },
    { key: 'lines', head: t('lines'), right: true, cell: (row) => <span className="goods-figures"><span>{row.lines.length}</span>{tab === 'due' && progress(row)}</span> },
    { key: 'open', head: tab === 'due' ? t('receiving.open') : t('receive.inStock'), right: true, cell: ({ lines }) => <Quantity value={sum(lines.map(({ open, received }) => (tab === 'due' ? open : received)))} strong /> },
    { key: 'when', head: tab === 'due' ? t('receiving.sent') : t('receiving.when'), right: true, cell: ({ dispatchedAt, receivedAt }) => <When at={tab === 'due' ? dispatchedAt : (receivedAt ?? dispatchedAt)} /> },
  ];
  const nothing = q
    ? <Nothing action={<Button size="s" onClick={() => put({ q: '' })}>{t('loosen')}</Button>}>{t('none', { q })}</Nothing>
    : <Nothing>{t(tab === 'due' ? 'receiving.empty' : 'receiving.emptyReceived')}</Nothing>;
  return (
    <PageFrame
      title={t('receiving.title')} lead={due.total ? <Rich>{t('receiving.lead', { count: due.total })}</Rich> : undefined}
      tabs={<Tabs value={tab} onChange={(next) => put({ tab: next })} items={[{ key: 'due', label: t('receiving.due'), count: due.total ?? undefined }, { key: 'received', label: t('receiving.received') }]} />}
      tools={<div className="goods-tools"><SearchField key={q} value={q} onSearch={(text) => put({ q: text })} label={t('search')} /></div>}
    >
      <ListBody list={list} empty={nothing}>
        <GoodsTable label={t('receiving.title')} columns={columns} rows={list.rows} rowKey={({ id }) => id} to={({ id }) => `${base}/${keyOf(id)}`} />
      </ListBody>
    </PageFrame>
  );
}
