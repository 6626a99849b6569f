import { useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { changedOf, nowOf, rowsOf, type Facts, type Row, type Typed } from './minimums';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { Missing } from './shared/Missing';
import { NumberField } from './shared/NumberField';
import { Refusals } from './shared/Refusals';
import { useText } from './shared/useText';

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

type Props = Facts & { goods: MaskedGoods; onDone: () => void };

/** How much shall be free in each warehouse (INV-09): changed in place, set together. */
export function MinimumList({ goods, onDone, ...facts }: Props) {
  const t = useText();
  const locale = useLanguage();
  const online = useOnline();
  const may = useMay()('inventory.minimum.edit');
  const command = useCommand(SetMinimumsDocument);
  const [typed, setTyped] = useState<Typed>({});
  const rows = rowsOf(facts);
  const changed = changedOf(rows, typed);
  const save = async () => {
    const lines = changed.map((row) => ({ productId: goodsOf(goods).id, warehouseId: row.house.id, minimum: nowOf(row, typed) ?? '0' }));
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
      cell: (row) => (may ? <NumberField label={t('minimum.of', { warehouse: row.house.name })} value={nowOf(row, typed)} onChange={(next) => setTyped({ ...typed, [row.house.id]: next })} /> : row.minimum === null ? <span className="t-4">–</span> : formatQuantity(row.minimum, locale)),
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
