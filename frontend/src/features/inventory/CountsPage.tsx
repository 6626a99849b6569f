import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useRows } from '@/graphql/useRows';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Segmented } from '@/ui/Segmented';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { When } from '@/ui/When';
import { Field } from './shared/Field';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { ListBody } from './shared/ListBody';
import { ProductPicker } from './shared/ProductPicker';
import { Refusals } from './shared/Refusals';
import { Rich } from './shared/Rich';
import { useText } from './shared/useText';
import { useWarehouses } from './shared/useWarehouses';
import { WarehouseSelect } from './shared/WarehouseSelect';
import { countLook, type DocumentState } from './states';

const CountsDocument = graphql(`
  query StockCounts($after: String) {
    stockCounts(first: 50, after: $after) {
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
          approvedAt
          approvedBy
          warehouse {
            id
            name
          }
          counting {
            lines
            counted
            differing
          }
        }
      }
    }
  }
`);

const OpenCountDocument = graphql(`
  mutation OpenCount($input: OpenCountInput!) {
    openCount(input: $input) {
      count {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Count = { id: string; number: string; state: DocumentState; createdAt: string; approvedAt?: string | null; approvedBy: string; warehouse: { name: string }; counting: { lines: number; counted: number; differing: number } };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Count }[] };
const countsIn = (data: { stockCounts: Connection }) => data.stockCounts;

function OpenForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const houses = useWarehouses();
  const [placeId, setPlaceId] = useState('');
  const [scope, setScope] = useState<'whole' | 'some'>('whole');
  const [goods, setGoods] = useState<MaskedGoods[]>([]);
  const open = useCommand(OpenCountDocument);
  const place = houses.all.find(({ id }) => id === placeId) ?? houses.all[0];
  const send = async () => {
    if (!place) return;
    const outcome = await open.run({ warehouseId: place.id, ...(scope === 'some' ? { productIds: goods.map((each) => goodsOf(each).id) } : {}) });
    if (outcome.ok && outcome.payload.count) void navigate(`/stock/counts/${keyOf(outcome.payload.count.id)}`);
  };
  const add = (wanted: MaskedGoods) => setGoods((before) => (before.some((each) => goodsOf(each).id === goodsOf(wanted).id) ? before : [...before, wanted]));
  return (
    <div className="goods-form">
      <Field label={t('warehouse')}>{({ id }) => <WarehouseSelect id={id} houses={houses.all} value={place?.id ?? ''} onChange={setPlaceId} />}</Field>
      <div className="goods-field">
        <span className="label">{t('count.scope')}</span>
        <Segmented label={t('count.scope')} value={scope} onChange={setScope} options={[{ value: 'whole', label: t('count.whole') }, { value: 'some', label: t('count.some') }]} />
      </div>
      {scope === 'some' && <ProductPicker onPick={add} first />}
      {scope === 'some' && goods.map((each) => <div key={goodsOf(each).id} className="row"><span className="grow"><GoodsName goods={each} /></span><Button size="s" look="quiet" onClick={() => setGoods(goods.filter((one) => one !== each))}>{t('remove')}</Button></div>)}
      <Refusals refused={open.refused} failure={open.failure} />
      <div className="row">
        <Ink onClick={() => void send()} busy={open.busy} keys="Ctrl Enter" disabled={!place || (scope === 'some' && goods.length === 0)}>{scope === 'whole' ? t('count.openWhole', { place: place?.name ?? '' }) : t('count.openSome', { count: goods.length })}</Ink>
        <Button look="quiet" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

/** Counts of what is really there (INV-06). */
export function CountsPage() {
  const t = useText();
  const may = useMay()('inventory.count.edit');
  const [opening, setOpening] = useState(false);
  const list = useRows(CountsDocument, {}, countsIn, 'stock');
  const columns: GoodsColumn<Count>[] = [
    { key: 'number', head: t('number'), cell: ({ number, warehouse }) => <span className="goods-name"><span className="strong cut">{number}</span><span className="small t-3 cut">{warehouse.name}</span></span> },
    { key: 'state', head: t('state'), cell: ({ state }) => <State is={countLook[state]}>{t(`count.states.${state}`)}</State> },
    { key: 'progress', head: t('count.counted'), right: true, cell: ({ counting }) => <span className="nowrap">{counting.counted} / {counting.lines}</span> },
    { key: 'differing', head: t('count.difference'), right: true, cell: ({ counting }) => <span className={counting.differing ? 'strong' : 't-4'}>{counting.differing}</span> },
    { key: 'date', head: t('date'), right: true, late: true, cell: ({ approvedAt, createdAt }) => <When at={approvedAt ?? createdAt} /> },
  ];
  const open = list.rows.filter(({ state }) => state === 'DRAFT').length;
  return (
    <PageFrame title={t('count.title')} lead={list.rows.length > 0 && <Rich>{t('count.lead', { count: open })}</Rich>} actions={may && <Ink icon="plus" onClick={() => setOpening(true)}>{t('count.new')}</Ink>}>
      <ListBody list={list} empty={<Nothing>{t('count.empty')}</Nothing>}>
        <GoodsTable label={t('count.title')} columns={columns} rows={list.rows} rowKey={({ id }) => id} to={({ id }) => `/stock/counts/${keyOf(id)}`} off={({ state }) => state === 'CANCELLED'} />
      </ListBody>
      <Sheet open={opening} onClose={() => setOpening(false)} title={t('count.new')}>{opening && <OpenForm onClose={() => setOpening(false)} />}</Sheet>
    </PageFrame>
  );
}
