import { graphql } from '@/graphql';
import { useRows } from '@/graphql/useRows';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatQuantity } from '@/lib/format/number';
import type { Decimal } from '@/lib/decimal';
import { Nothing } from '@/ui/Nothing';
import { Figure } from './shared/Figure';
import type { MaskedGoods } from './shared/goods';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ListBody } from './shared/ListBody';
import { ReferenceLink } from './shared/ReferenceLink';
import { useReferences } from './shared/references';
import { useText } from './shared/useText';

const StockHoldsDocument = graphql(`
  query StockHolds($productId: ID!, $warehouseId: ID, $after: String) {
    stockHolds(productId: $productId, warehouseId: $warehouseId, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          reference
          open
          location {
            id
            warehouse {
              id
              name
            }
          }
        }
      }
    }
  }
`);

type Hold = { id: string; reference: string; open: Decimal; location: { id: string; warehouse?: { id: string; name: string } | null } };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Hold }[] };

const holdsIn = (data: { stockHolds: Connection }) => data.stockHolds;

type Props = { productId: string; warehouseId: string | null; goods: MaskedGoods; available: Decimal };

/** Who holds what: the orders that the goods are promised to. */
export function HoldList({ productId, warehouseId, goods, available }: Props) {
  const t = useText();
  const locale = useLanguage();
  const list = useRows(StockHoldsDocument, { productId, ...(warehouseId ? { warehouseId } : {}) }, holdsIn, 'stock');
  const { behind, known } = useReferences(list.rows.map(({ reference }) => reference));
  const columns: GoodsColumn<Hold>[] = [
    { key: 'for', head: t('ledger.heldFor'), cell: ({ reference }) => <ReferenceLink reference={reference} behind={behind.get(reference)} known={known} /> },
    { key: 'where', head: t('warehouse'), cell: ({ location }) => <span className="t-2">{location.warehouse?.name}</span> },
    { key: 'held', head: t('held'), right: true, cell: ({ open }) => <Figure goods={goods} value={open} unit packs strong /> },
  ];
  return (
    <ListBody list={list} empty={<Nothing>{t('ledger.noHolds', { available: formatQuantity(available, locale) })}</Nothing>}>
      <GoodsTable label={t('ledger.holds')} columns={columns} rows={list.rows} rowKey={({ id }) => id} />
    </ListBody>
  );
}
