import { Figure } from '@/features/inventory/shared/Figure';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { isZero } from '@/lib/decimal';
import { Photos } from './shared/Photos';
import type { ReceiptLine } from './receiptDocument';
import { useText, type Text } from './useText';

const known = ['damaged', 'wrong', 'over', 'other'] as const;
const reasonOf = (t: Text, reason: string) => {
  const word = known.find((each) => each === reason);
  return word ? t(`receive.reasons.${word}`) : reason;
};

/** A receipt as it is, or has been: advised, in stock, not taken in, missing. */
export function ReceivedLines({ lines, isOpen }: { lines: readonly ReceiptLine[]; isOpen: boolean }) {
  const t = useText();
  const columns: GoodsColumn<ReceiptLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product, lots }) => <GoodsName goods={product} note={lots.map(({ code }) => code).join(', ') || undefined} /> },
    { key: 'advised', head: t('receive.expected'), right: true, cell: ({ product, advised }) => <Figure goods={product} value={advised} unit packs /> },
    { key: 'received', head: t('receive.inStock'), right: true, cell: ({ product, received }) => <Figure goods={product} value={received} strong /> },
    { key: 'rejected', head: t('receive.rejected'), right: true, cell: ({ product, rejected }) => <Figure goods={product} value={rejected} quietZero /> },
    { key: 'missing', head: isOpen ? t('receiving.open') : t('receive.missing'), right: true, cell: ({ product, missing, open }) => <Figure goods={product} value={isOpen ? open : missing} quietZero /> },
  ];
  const below = ({ reason, photos, rejected, over }: ReceiptLine) => {
    if (photos.length === 0 && (!reason || (isZero(rejected) && isZero(over)))) return null;
    return <span className="row wrap">{reason && <span className="small t-warn">{reasonOf(t, reason)}</span>}<Photos photos={photos} /></span>;
  };
  return <GoodsTable label={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} below={below} />;
}
