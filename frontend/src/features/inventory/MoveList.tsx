import { graphql } from '@/graphql';
import { useRows } from '@/graphql/useRows';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatQuantity } from '@/lib/format/number';
import { isZero, type Decimal } from '@/lib/decimal';
import { Nothing } from '@/ui/Nothing';
import { When } from '@/ui/When';
import { explain, type Entry, type Place } from './ledger';
import { Figure } from './shared/Figure';
import type { MaskedGoods } from './shared/goods';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ListBody } from './shared/ListBody';
import { ReferenceLink } from './shared/ReferenceLink';
import { useReferences } from './shared/references';
import { useText, type Text } from './shared/useText';

const StockMovesDocument = graphql(`
  query StockMoves($productId: ID!, $warehouseId: ID, $after: String) {
    stockMoves(productId: $productId, warehouseId: $warehouseId, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          amount
          reason
          reference
          occurredAt
          actor
          lot {
            id
            code
          }
          source {
            id
            kind
            warehouse {
              id
              name
            }
          }
          target {
            id
            kind
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

type Reason = 'RECEIPT' | 'ISSUE' | 'TRANSFER' | 'COUNT' | 'ADJUSTMENT' | 'SCRAP' | 'RETURN' | 'OPENING';
type Kind = 'STORAGE' | 'SUPPLIER' | 'CUSTOMER' | 'ADJUSTMENT' | 'TRANSIT' | 'SCRAP';
type Spot = Place & { kind: Kind; warehouse?: { id: string; name: string } | null };
type Move = { id: string; amount: Decimal; reason: Reason; reference: string; occurredAt: string; actor: string; lot?: { id: string; code: string } | null; source: Spot; target: Spot };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Move }[] };

const movesIn = (data: { stockMoves: Connection }) => data.stockMoves;
const spot = (t: Text, { kind, warehouse }: Spot) => warehouse?.name ?? t(`place.${kind}`);

/** "Li Wei", or "by rule" for what no person did. */
const actorOf = (t: Text, actor: string) => (actor.startsWith('system:') ? t('ledger.rule') : actor);

type Props = { productId: string; warehouseId: string | null; goods: MaskedGoods; figures: { onHand: Decimal; held: Decimal }; holds: number };

export function MoveList({ productId, warehouseId, goods, figures, holds }: Props) {
  const t = useText();
  const locale = useLanguage();
  const list = useRows(StockMovesDocument, { productId, ...(warehouseId ? { warehouseId } : {}) }, movesIn, 'stock');
  const { behind, known } = useReferences(list.rows.map(({ reference }) => reference));
  const { entries, before } = explain(list.rows, figures.onHand, warehouseId);
  const columns: GoodsColumn<Entry<Move>>[] = [
    { key: 'why', head: t('ledger.why'), cell: ({ move }) => <span className="goods-name"><span className="strong cut">{t(`reason.${move.reason}`)}</span><span className="small t-3 cut"><When at={move.occurredAt} as="moment" /> · {actorOf(t, move.actor)}{move.lot && ` · ${t('lot')} ${move.lot.code}`}</span></span> },
    { key: 'document', head: t('ledger.cause'), cell: ({ move }) => <ReferenceLink reference={move.reference} behind={behind.get(move.reference)} known={known} /> },
    { key: 'way', head: `${t('ledger.from')} → ${t('ledger.to')}`, late: true, cell: ({ move }) => <span className="t-2 cut">{spot(t, move.source)} → {spot(t, move.target)}</span> },
    { key: 'change', head: t('ledger.change'), right: true, cell: ({ change }) => <Figure goods={goods} value={change} plus strong /> },
    { key: 'balance', head: t('ledger.balance'), right: true, cell: ({ balance }) => <Figure goods={goods} value={balance} /> },
  ];
  const agrees = !list.hasMore && isZero(before);
  const foot = agrees
    ? t('ledger.explained', { moves: entries.length, onHand: formatQuantity(figures.onHand, locale), holds, held: formatQuantity(figures.held, locale) })
    : t('ledger.explainedSoFar', { rest: formatQuantity(before, locale) });
  return (
    <ListBody list={list} empty={<Nothing>{t('ledger.noMoves')}</Nothing>}>
      <GoodsTable label={t('ledger.moves')} columns={columns} rows={entries} rowKey={({ move }) => move.id} foot={<span className="t-2">{foot}</span>} />
    </ListBody>
  );
}
