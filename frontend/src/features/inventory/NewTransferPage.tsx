import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatQuantity } from '@/lib/format/number';
import { compare, isZero, subtract, type Decimal } from '@/lib/decimal';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { Stepper } from '@/ui/Stepper';
import { Field } from './shared/Field';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ProductPicker } from './shared/ProductPicker';
import { Refusals } from './shared/Refusals';
import { useText } from './shared/useText';
import { useWarehouses } from './shared/useWarehouses';
import { WarehouseSelect } from './shared/WarehouseSelect';

const DraftTransferDocument = graphql(`
  mutation DraftTransfer($input: DraftTransferInput!) {
    draftTransfer(input: $input) {
      transfer {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const FreeThereDocument = graphql(`
  query FreeThere($productId: ID!, $warehouseId: ID!) {
    stock(productId: $productId, warehouseId: $warehouseId, first: 100) {
      edges {
        node {
          id
          onHand
          held
        }
      }
    }
  }
`);

/** What is free of one product in the warehouse it shall leave. */
function useFree(productId: string, warehouseId: string): Decimal | null {
  const [{ data }] = useQuery({ query: FreeThereDocument, variables: { productId, warehouseId }, pause: !warehouseId });
  if (!data) return null;
  return data.stock.edges.reduce((free, { node }) => subtract(free, subtract(node.held, node.onHand)), '0');
}

type Line = { goods: MaskedGoods; quantity: Decimal };

function Free({ goods, sourceId }: { goods: MaskedGoods; sourceId: string }) {
  const free = useFree(goodsOf(goods).id, sourceId);
  return free === null ? null : <Figure goods={goods} value={free} alarm packs />;
}

function TooMuch({ line, sourceId, place, onSet }: { line: Line; sourceId: string; place: string; onSet: (quantity: Decimal) => void }) {
  const t = useText();
  const locale = useLanguage();
  const free = useFree(goodsOf(line.goods).id, sourceId);
  if (free === null || compare(line.quantity, free) <= 0) return null;
  const said = formatQuantity(free, locale);
  const ways = compare(free, '0') > 0 ? [{ label: t('transfer.take', { free: said }), onTake: () => onSet(free) }] : [];
  return <Refusal plain ways={[...ways, { label: t('transfer.leaveOut'), onTake: () => onSet('0') }]}>{t('transfer.tooMuch', { asked: formatQuantity(line.quantity, locale), free: said, place })}</Refusal>;
}

/** Goods from one warehouse to another: which, how many, where to. */
export function NewTransferPage() {
  const t = useText();
  const navigate = useNavigate();
  const online = useOnline();
  const houses = useWarehouses();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [lines, setLines] = useState<Line[]>([]);
  const draft = useCommand(DraftTransferDocument);
  const sourceId = from || houses.all[0]?.id || '';
  const targetId = to || houses.all.find(({ id }) => id !== sourceId)?.id || '';
  const place = houses.all.find(({ id }) => id === sourceId)?.name ?? '';

  const set = (goods: MaskedGoods, quantity: Decimal | null) => setLines((before) => {
    const { id } = goodsOf(goods);
    if (quantity !== null && isZero(quantity)) return before.filter((line) => goodsOf(line.goods).id !== id);
    return before.some((line) => goodsOf(line.goods).id === id) ? before.map((line) => (goodsOf(line.goods).id === id && quantity !== null ? { ...line, quantity } : line)) : [...before, { goods, quantity: quantity ?? '1' }];
  });
  const send = async () => {
    const outcome = await draft.run({ sourceId, targetId, lines: lines.map(({ goods, quantity }) => ({ productId: goodsOf(goods).id, quantity })) });
    if (!outcome.ok || !outcome.payload.transfer) return;
    const { id, number } = outcome.payload.transfer;
    done(t('transfer.drafted', { number }));
    void navigate(`/stock/transfers/${keyOf(id)}`, { replace: true });
  };
  const columns: GoodsColumn<Line>[] = [
    { key: 'product', head: t('product'), cell: ({ goods }) => <GoodsName goods={goods} /> },
    { key: 'free', head: t('transfer.free'), right: true, cell: ({ goods }) => <Free goods={goods} sourceId={sourceId} /> },
    { key: 'quantity', head: t('quantity'), right: true, cell: ({ goods, quantity }) => <Stepper label={`${t('quantity')} ${goodsOf(goods).name}`} value={quantity} onChange={(next) => set(goods, next)} /> },
    { key: 'remove', head: '', right: true, cell: ({ goods }) => <Button size="s" look="quiet" onClick={() => set(goods, '0')}>{t('remove')}</Button> },
  ];
  const same = sourceId === targetId;
  return (
    <PageFrame
      title={t('transfer.new')} back="/stock/transfers"
      foot={<Ink onClick={() => void send()} busy={draft.busy} keys="Ctrl Enter" why={!online ? t('needsNetwork') : lines.length === 0 ? t('transfer.add') : same ? t('transfer.same') : null}>{t('transfer.draft')}</Ink>}
    >
      <div className="goods-form">
        <div className="row wrap">
          <Field label={t('transfer.from')}>{({ id }) => <WarehouseSelect id={id} houses={houses.all} value={sourceId} onChange={setFrom} />}</Field>
          <Field label={t('transfer.to')} wrong={same && houses.known ? t('transfer.same') : undefined}>{({ id }) => <WarehouseSelect id={id} houses={houses.all} value={targetId} onChange={setTo} />}</Field>
        </div>
        <ProductPicker onPick={(goods) => set(goods, null)} first />
        <Refusals refused={draft.refused} failure={draft.failure} onRetry={() => void send()} />
      </div>
      {lines.length > 0 && (
        <GoodsTable
          label={t('transfer.lines')} columns={columns} rows={lines} rowKey={({ goods }) => goodsOf(goods).id}
          below={(line) => <TooMuch line={line} sourceId={sourceId} place={place} onSet={(quantity) => set(line.goods, quantity)} />}
        />
      )}
    </PageFrame>
  );
}
