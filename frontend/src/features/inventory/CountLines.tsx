import { useMemo, useState } from 'react';
import { add, isNegative, isZero, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Refusal } from '@/ui/Refusal';
import { countedOf, differenceOf, type Entered } from './countSheet';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { NumberField } from './shared/NumberField';
import { ScanField } from './shared/ScanField';
import { buzz, useScanned } from './shared/scanning';
import { useText } from './shared/useText';
import { cx } from '@/ui/cx';

export type CountLine = { id: string; expected: Decimal; counted?: Decimal | null; lot?: { id: string; code: string } | null; product: MaskedGoods };

type Props = { lines: readonly CountLine[]; all: readonly CountLine[]; entered: Entered; onCount: ((lineId: string, counted: Decimal) => void) | null };

/** The lines as a grid to type into; each scan adds one to its product's line. */
export function CountLines({ lines, all, entered, onCount }: Props) {
  const t = useText();
  const locale = useLanguage();
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const here = useMemo(() => all.map(({ product }) => goodsOf(product)), [all]);
  const read = useScanned(here);

  const scan = async (code: string) => {
    const found = await read(code);
    if (found.kind !== 'product') return setSaid({ text: t('unknownCode', { code: found.code }), wrong: true });
    const line = all.find(({ product, lot }) => goodsOf(product).id === found.productId && (!found.lot || lot?.code === found.lot));
    if (!line || !onCount) return setSaid({ text: t('count.notOnSheet', { product: found.goods ? goodsOf(found.goods).name : found.code }), wrong: true });
    const counted = add(countedOf(line, entered) ?? '0', found.quantity);
    onCount(line.id, counted);
    setLast(line.id);
    buzz();
    setSaid({ text: t('count.scanned', { product: goodsOf(line.product).name, counted: formatQuantity(counted, locale) }), wrong: false });
  };
  const differs = (line: CountLine) => {
    const difference = differenceOf(line, entered);
    if (difference === null) return <span className="t-4">–</span>;
    return <span className={cx('nowrap', isZero(difference) ? 't-4' : 'strong', isNegative(difference) && 't-bad')}>{isZero(difference) ? '0' : formatQuantity(difference, locale, true)}</span>;
  };
  const columns: GoodsColumn<CountLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product, lot }) => <GoodsName goods={product} note={lot ? `${t('lot')} ${lot.code}` : undefined} /> },
    { key: 'book', head: t('count.book'), right: true, cell: ({ product, expected }) => <Figure goods={product} value={expected} packs /> },
    {
      key: 'counted', head: t('count.counted'), right: true,
      cell: (line) => onCount
        ? <NumberField label={`${t('count.counted')} ${goodsOf(line.product).name}`} value={countedOf(line, entered)} onChange={(counted) => counted !== null && onCount(line.id, counted)} onEnter={() => focusNext()} />
        : <Figure goods={line.product} value={countedOf(line, entered) ?? '0'} />,
    },
    { key: 'difference', head: t('count.difference'), right: true, cell: differs },
  ];
  return (
    <>
      {onCount && (
        <div className="goods-scan-bar">
          <ScanField onScan={(code) => void scan(code)} label={t('scan')} first />
          <span className="small t-3">{t('count.eachScan')}</span>
        </div>
      )}
      {said && <div className="goods-scan-bar" role="status">{said.wrong ? <Refusal plain ways={[{ label: t('dropCode'), onTake: () => setSaid(null) }]}>{said.text}</Refusal> : <span className="t-2">{said.text}</span>}</div>}
      <GoodsTable label={t('count.title')} columns={columns} rows={lines} rowKey={({ id }) => id} current={last} />
    </>
  );
}

/** Enter goes on to the next field that is to be counted. */
function focusNext() {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.goods-table input.number')];
  const at = fields.findIndex((field) => field === document.activeElement);
  fields[at + 1]?.focus();
}
