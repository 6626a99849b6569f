import { Link } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { When } from '@/ui/When';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ListBody } from './shared/ListBody';
import { Rich } from './shared/Rich';
import { useText } from './shared/useText';
import { useWarehouses } from './shared/useWarehouses';
import { transferLook, type DocumentState } from './states';

const TransfersDocument = graphql(`
  query StockTransfers($after: String) {
    stockTransfers(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          createdAt
          shippedAt
          receivedAt
          source {
            id
            name
          }
          target {
            id
            name
          }
          lines {
            id
          }
        }
      }
    }
  }
`);

type Transfer = { id: string; number: string; state: DocumentState; createdAt: string; shippedAt?: string | null; receivedAt?: string | null; source: { name: string }; target: { name: string }; lines: { id: string }[] };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Transfer }[] };
const transfersIn = (data: { stockTransfers: Connection }) => data.stockTransfers;

/** Goods between one's own warehouses (INV-08). */
export function TransfersPage() {
  const t = useText();
  const may = useMay();
  const houses = useWarehouses();
  const list = useRows(TransfersDocument, {}, transfersIn, 'stock');
  const columns: GoodsColumn<Transfer>[] = [
    { key: 'number', head: t('number'), cell: ({ number, source, target }) => <span className="goods-name"><span className="strong cut">{number}</span><span className="small t-3 cut">{source.name} → {target.name}</span></span> },
    { key: 'state', head: t('state'), cell: ({ state }) => <State is={transferLook[state]}>{t(`transfer.states.${state}`)}</State> },
    { key: 'lines', head: t('transfer.lines'), right: true, cell: ({ lines }) => lines.length },
    { key: 'date', head: t('date'), right: true, cell: ({ receivedAt, shippedAt, createdAt }) => <When at={receivedAt ?? shippedAt ?? createdAt} /> },
  ];
  const oneHouse = houses.known && houses.all.length < 2;
  const mayMove = may('inventory.stock.move');
  const moving = list.rows.filter(({ state }) => state === 'SHIPPED').length;
  return (
    <PageFrame
      title={t('transfer.title')} lead={list.rows.length > 0 && <Rich>{t('transfer.lead', { count: moving })}</Rich>}
      actions={mayMove && !oneHouse && <Ink to="/stock/transfers/new" icon="plus">{t('transfer.new')}</Ink>}
    >
      <ListBody list={list} empty={<Nothing action={oneHouse && may('inventory.warehouse.edit') && <Link to="/settings/warehouses">{t('transfer.addWarehouse')}</Link>}>{t(oneHouse ? 'transfer.needTwo' : 'transfer.empty')}</Nothing>}>
        <GoodsTable label={t('transfer.title')} columns={columns} rows={list.rows} rowKey={({ id }) => id} to={({ id }) => `/stock/transfers/${keyOf(id)}`} off={({ state }) => state === 'CANCELLED'} />
      </ListBody>
    </PageFrame>
  );
}
