import { Figure } from '@/features/inventory/shared/Figure';
import { goodsOf } from '@/features/inventory/shared/goods';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { isZero } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Refusal } from '@/ui/Refusal';
import { Segmented } from '@/ui/Segmented';
import { Stepper } from '@/ui/Stepper';
import { useReading } from '@/ui/theme/look';
import { useText } from '../useText';
import { isTooMuch, reasons, wishOf, type Wish, type Wishes } from './asked';
import type { ReturnableLine } from './documents';

type Props = { lines: readonly ReturnableLine[]; wishes: Wishes; onChange: ((lineId: string, change: Partial<Wish>) => void) | null };

/** What has been delivered, what of it may still go back, and how much of it shall. */
export function AskLines({ lines, wishes, onChange }: Props) {
  const t = useText();
  const { locale } = useReading();
  const some = lines.some(({ goingBack }) => !isZero(goingBack));
  const columns: GoodsColumn<ReturnableLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'delivered', head: t('delivered'), right: true, late: true, cell: ({ product, delivered }) => <Figure goods={product} value={delivered} /> },
    ...(some ? [{ key: 'going', head: t('goingBack'), right: true, late: true, cell: ({ product, goingBack }: ReturnableLine) => <Figure goods={product} value={goingBack} quietZero /> }] : []),
    { key: 'open', head: t('mayGoBack'), right: true, cell: ({ product, open }) => <Figure goods={product} value={open} unit packs quietZero /> },
    ...(onChange ? [{ key: 'now', head: t('goesBack'), right: true, cell: ({ lineId, product, open }: ReturnableLine) => <Stepper label={`${t('goesBack')} ${goodsOf(product).name}`} value={wishOf(lineId, wishes).quantity} disabled={isZero(open)} onChange={(quantity) => onChange(lineId, { quantity })} /> }] : []),
  ];
  const below = (line: ReturnableLine) => {
    const wish = wishOf(line.lineId, wishes);
    if (!onChange || isZero(wish.quantity)) return null;
    const most = formatQuantity(line.open, locale);
    return (
      <div className="stack">
        {isTooMuch(line, wishes) && <Refusal plain ways={[{ label: t('takeMost', { most }), onTake: () => onChange(line.lineId, { quantity: line.open }) }]}>{t('tooMuch', { asked: formatQuantity(wish.quantity, locale), most })}</Refusal>}
        <div className="row wrap">
          <Segmented label={`${t('why')} ${goodsOf(line.product).name}`} size="s" value={wish.reason || 'other'} onChange={(reason) => onChange(line.lineId, { reason: reason === 'other' ? '' : reason })} options={[...reasons.map((value) => ({ value, label: t(`reason.${value}`) })), { value: 'other', label: t('reason.other') }]} />
          {goodsOf(line.product).tracksLots && <input className="goods-input" style={{ width: 160 }} maxLength={60} aria-label={t('lot')} placeholder={t('lot')} value={wish.lot} onChange={(event) => onChange(line.lineId, { lot: event.target.value })} />}
        </div>
      </div>
    );
  };
  return <GoodsTable label={t('mayGoBack')} columns={columns} rows={lines} rowKey={({ lineId }) => lineId} below={below} off={({ open }) => isZero(open)} />;
}
