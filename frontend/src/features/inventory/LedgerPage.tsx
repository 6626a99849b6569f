import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { idOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { isZero, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { PageFrame } from '@/ui/PageFrame';
import { Tabs } from '@/ui/Tabs';
import { AdjustSheet } from './AdjustSheet';
import { HoldList } from './HoldList';
import { totals } from './ledger';
import { MinimumList } from './MinimumList';
import { MoveList } from './MoveList';
import { PlaceList } from './PlaceList';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { Rich } from './shared/Rich';
import { useAddress } from './shared/useAddress';
import { useText, type Text } from './shared/useText';
import { useWarehouses, type House } from './shared/useWarehouses';
import { Waiting } from './shared/Waiting';
import { WarehouseFilter } from './shared/WarehouseFilter';

const StockOfProductDocument = graphql(`
  query StockOfProduct($id: ID!, $warehouseId: ID) {
    catalogProduct(id: $id) {
      ...Goods
    }
    stock(productId: $id, warehouseId: $warehouseId, first: 250) {
      edges {
        node {
          id
          onHand
          held
          available
          lot {
            id
            code
            expiresOn
          }
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
    stockHolds(productId: $id, warehouseId: $warehouseId, first: 1) {
      totalCount
    }
    stockMinimums(productId: $id, warehouseId: $warehouseId, first: 250) {
      edges {
        node {
          id
          minimum
          missing
          warehouse {
            id
          }
        }
      }
    }
  }
`);

type Found = ResultOf<typeof StockOfProductDocument>;
type BodyProps = { data: Found; goods: MaskedGoods; id: string; house: House | null; houses: readonly House[]; again: () => void };

/** What there is, and what lacks to the minimums where something does. */
function leadOf(t: Text, { onHand, held, available }: ReturnType<typeof totals>, minimums: readonly { missing: string }[], locale: 'en' | 'zh'): string {
  const say = (value: string) => formatQuantity(value, locale);
  const missing = sum(minimums.map((each) => each.missing));
  const lead = t('ledger.lead', { onHand: say(onHand), held: say(held), available: say(available) });
  return isZero(missing) ? lead : [lead, t('minimum.lead', { missing: say(missing) })].join(locale === 'en' ? ' ' : '');
}

function Ledger({ data, goods, id, house, houses, again }: BodyProps) {
  const t = useText();
  const locale = useLanguage();
  const mayMove = useMay()('inventory.stock.move');
  const { get, put } = useAddress();
  const [adjusting, setAdjusting] = useState(false);
  const tab = get('tab') || 'moves';
  const { name, specification, sku } = goodsOf(goods);
  const balances = data.stock.edges.map(({ node }) => node);
  const figures = totals(balances);
  const holds = data.stockHolds.totalCount;
  const minimums = data.stockMinimums.edges.map(({ node }) => node);
  const of = { productId: id, warehouseId: house?.id ?? null, goods };
  return (
    <PageFrame
      title={`${name} ${specification}`.trim()} about={sku} back={house ? `/stock?at=${house.code}` : '/stock'} lead={<Rich>{leadOf(t, figures, minimums, locale)}</Rich>}
      actions={mayMove && <Button icon="edit" onClick={() => setAdjusting(true)}>{t('adjust.open')}</Button>}
      tabs={
        <Tabs
          value={tab} onChange={(next) => put({ tab: next === 'moves' ? null : next })}
          items={[{ key: 'moves', label: t('ledger.moves') }, { key: 'holds', label: t('ledger.holds'), count: holds }, { key: 'lots', label: t('ledger.lots'), count: balances.length }, { key: 'minimum', label: t('minimum.head'), count: minimums.length }]}
        />
      }
      tools={houses.length > 1 && <div className="goods-tools"><WarehouseFilter houses={houses} at={get('at')} onChange={(code) => put({ at: code })} /></div>}
    >
      {tab === 'holds' && <HoldList {...of} available={figures.available} />}
      {tab === 'lots' && <PlaceList goods={goods} balances={balances} />}
      {tab === 'minimum' && <MinimumList key={house?.id ?? ''} goods={goods} houses={house ? [house] : houses} balances={balances} minimums={minimums} onDone={again} />}
      {tab === 'moves' && <MoveList {...of} figures={figures} holds={holds} />}
      <AdjustSheet open={adjusting} onClose={() => setAdjusting(false)} house={house} goods={goods} onDone={again} />
    </PageFrame>
  );
}

/** Why there is as much of a product as there is (INV-05): the moves, with what was there after each, and who holds it. */
export function LedgerPage() {
  const t = useText();
  const { key = '' } = useParams();
  const { get } = useAddress();
  const houses = useWarehouses();
  const house = houses.all.find(({ code }) => code === get('at')) ?? null;
  const id = idOf('CatalogProduct', key);
  const [{ data, error }, ask] = useQuery({ query: StockOfProductDocument, variables: { id, ...(house ? { warehouseId: house.id } : {}) }, pause: !houses.known });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('stock', again);
  const goods = data?.catalogProduct;
  if (!data || !goods) return <Waiting title={t('ledger.title')} back="/stock" error={error ?? houses.error} known={data !== undefined} onRetry={() => { houses.again(); again(); }} />;
  return <Ledger data={data} goods={goods} id={id} house={house} houses={houses.all} again={again} />;
}
