import { formatDay } from '@/lib/format/date';
import type { Decimal } from '@/lib/decimal';
import { Nothing } from '@/ui/Nothing';
import { useReading } from '@/ui/theme/look';
import { Figure } from './shared/Figure';
import type { MaskedGoods } from './shared/goods';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { useText } from './shared/useText';

type Balance = { id: string; onHand: Decimal; held: Decimal; available: Decimal; lot?: { code: string; expiresOn?: string | null } | null; location: { warehouse?: { name: string } | null } };

/** Each warehouse and lot, with its own figures. */
export function PlaceList({ goods, balances }: { goods: MaskedGoods; balances: readonly Balance[] }) {
  const t = useText();
  const reading = useReading();
  const columns: GoodsColumn<Balance>[] = [
    {
      key: 'where', head: t('warehouse'),
      cell: ({ location, lot }) => (
        <span className="goods-name">
          <span className="cut strong">{location.warehouse?.name}</span>
          {lot && <span className="small t-3 cut">{t('lot')} {lot.code}{lot.expiresOn && ` · ${t('expires', { day: formatDay(lot.expiresOn, reading) })}`}</span>}
        </span>
      ),
    },
    { key: 'onHand', head: t('onHand'), right: true, cell: ({ onHand }) => <Figure goods={goods} value={onHand} unit packs /> },
    { key: 'held', head: t('held'), right: true, cell: ({ held }) => <Figure goods={goods} value={held} quietZero /> },
    { key: 'available', head: t('available'), right: true, cell: ({ available }) => <Figure goods={goods} value={available} strong alarm /> },
  ];
  if (balances.length === 0) return <Nothing>{t('stock.noneHere')}</Nothing>;
  return <GoodsTable label={t('ledger.lots')} columns={columns} rows={balances} rowKey={({ id }) => id} />;
}
