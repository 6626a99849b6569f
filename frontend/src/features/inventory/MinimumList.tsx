import { useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { equals, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { totals } from './ledger';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { Missing } from './shared/Missing';
import { NumberField } from './shared/NumberField';
import { Refusals } from './shared/Refusals';
import { useText } from './shared/useText';
import type { House } from './shared/useWarehouses';

const SetMinimumsDocument = graphql(`
  mutation SetMinimums($input: SetStockMinimumsInput!) {
    setStockMinimums(input: $input) {
      minimums {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Balance = { onHand: Decimal; held: Decimal; location: { warehouse?: { id: string } | null } };
type Minimum = { minimum: Decimal; missing: Decimal; warehouse: { id: string } };
type Props = { goods: MaskedGoods; houses: readonly House[]; balances: readonly Balance[]; minimums: readonly Minimum[]; onDone: () => void };
type Row = { house: House; available: Decimal; minimum: Decimal | null; missing: Decimal };

const rowsOf = ({ houses, balances, minimums }: Pick<Props, 'houses' | 'balances' | 'minimums'>): Row[] =>
  houses.map((house) => {
    const set = minimums.find(({ warehouse }) => warehouse.id === house.id);
    const here = balances.filter(({ location }) => location.warehouse?.id === house.id);
    return { house, available: totals(here).available, minimum: set?.minimum ?? null, missing: set?.missing ?? '0' };
  });

/** How much shall be free in each warehouse (INV-09): changed in place, set together. */
export function MinimumList({ goods, onDone, ...facts }: Props) {
  const t = useText();
  const locale = useLanguage();
  const online = useOnline();
  const may = useMay()('inventory.minimum.edit');
  const command = useCommand(SetMinimumsDocument);
  const [typed, setTyped] = useState<Readonly<Record<string, Decimal | null>>>({});
  const rows = rowsOf(facts);
  const nowOf = ({ house, minimum }: Row) => (house.id in typed ? (typed[house.id] ?? null) : minimum);
  const changed = rows.filter((row) => !equals(nowOf(row) ?? '0', row.minimum ?? '0'));
  const save = async () => {
    const lines = changed.map((row) => ({ productId: goodsOf(goods).id, warehouseId: row.house.id, minimum: nowOf(row) ?? '0' }));
    if (!(await command.run({ lines })).ok) return;
    done(t('minimum.done', { product: goodsOf(goods).name }));
    setTyped({});
    onDone();
  };
  const columns: GoodsColumn<Row>[] = [
    { key: 'where', head: t('warehouse'), cell: ({ house }) => <span className="cut strong">{house.name}</span> },
    { key: 'available', head: t('available'), right: true, cell: ({ available }) => <Figure goods={goods} value={available} unit alarm /> },
    {
      key: 'minimum', head: t('minimum.head'), right: true,
      cell: (row) => (may ? <NumberField label={t('minimum.of', { warehouse: row.house.name })} value={nowOf(row)} onChange={(next) => setTyped({ ...typed, [row.house.id]: next })} /> : row.minimum === null ? <span className="t-4">–</span> : formatQuantity(row.minimum, locale)),
    },
    { key: 'missing', head: t('minimum.missing'), right: true, cell: ({ missing }) => <Missing goods={goods} value={missing} /> },
  ];
  return (
    <>
      <GoodsTable label={t('minimum.head')} columns={columns} rows={rows} rowKey={({ house }) => house.id} />
      <Refusals refused={command.refused} failure={command.failure} onRetry={() => void save()} />
      <div className="goods-more">
        {changed.length > 0 && <Ink onClick={() => void save()} busy={command.busy} keys="Ctrl Enter" why={online ? null : t('needsNetwork')}>{t('minimum.set', { count: changed.length })}</Ink>}
        {changed.length > 0 && <Button look="quiet" onClick={() => setTyped({})}>{t('cancel')}</Button>}
        {changed.length === 0 && <span className="t-3 small">{t('minimum.hint')}</span>}
      </div>
    </>
  );
}
