import { Figure } from '@/features/inventory/shared/Figure';
import { goodsOf } from '@/features/inventory/shared/goods';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { compare, isZero, subtract } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { State } from '@/ui/State';
import { Stepper } from '@/ui/Stepper';
import { foundOf, isTouched, type Counted, type Found } from './counted';
import { FoundBelow } from './FoundBelow';
import type { ReceiptLine } from './receiptDocument';
import { useText } from './useText';

type Props = { lines: readonly ReceiptLine[]; counted: Counted; onChange: (lineId: string, change: Partial<Found>) => void; current: string | null; /** More than was advised may be taken in. */ extra?: boolean };

/** The lines that are still to come, with what has been counted of them. */
export function ReceiveLines({ lines, counted, onChange, current, extra = true }: Props) {
  const t = useText();
  const locale = useLanguage();
  const open = lines.filter((line) => !isZero(line.open));
  const short = (line: ReceiptLine) => {
    const { now, rejected } = foundOf(line, counted);
    const less = subtract(subtract(line.open, now), rejected);
    if (!isTouched(foundOf(line, counted))) return null;
    return compare(less, '0') > 0 ? <span className="small t-warn nowrap">{t('receive.less', { less: formatQuantity(less, locale) })}</span> : isZero(less) ? <State is="complete">{t('receive.expected')}</State> : null;
  };
  const columns: GoodsColumn<ReceiptLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'expected', head: t('receive.expected'), right: true, cell: ({ product, open: toCome }) => <Figure goods={product} value={toCome} unit packs strong /> },
    ...(open.some(({ received }) => !isZero(received)) ? [{ key: 'before', head: t('receive.before'), right: true, cell: ({ product, received }: ReceiptLine) => <Figure goods={product} value={received} quietZero /> }] : []),
    { key: 'now', head: t('receive.counted'), right: true, cell: (line) => <Stepper label={`${t('receive.counted')} ${goodsOf(line.product).name}`} value={foundOf(line, counted).now} onChange={(now) => onChange(line.id, { now, over: false })} /> },
    { key: 'state', head: '', right: true, cell: short },
  ];
  return <GoodsTable label={t('lines')} columns={columns} rows={open} rowKey={({ id }) => id} current={current} below={(line) => <FoundBelow line={line} counted={counted} extra={extra} onChange={(change) => onChange(line.id, change)} />} />;
}
