import { useMemo, useState } from 'react';
import { Figure } from '@/features/inventory/shared/Figure';
import { goodsOf } from '@/features/inventory/shared/goods';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { ScanField } from '@/features/inventory/shared/ScanField';
import { buzz, useScanned } from '@/features/inventory/shared/scanning';
import { add, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Refusal } from '@/ui/Refusal';
import { State } from '@/ui/State';
import { Stepper } from '@/ui/Stepper';
import type { ShipmentLine } from './documents';
import { isDone, overOf, pickedOf, type Picks } from './picks';
import { useText } from './useText';

type Props = { lines: readonly ShipmentLine[]; picks: Picks; onPick: ((change: Picks) => void) | null };

const BAD_BUZZ = [60, 60, 60];

/** What is wanted against what lies ready: by scanning or by hand; wrong goods and too many are said at once. */
export function PickLines({ lines, picks, onPick }: Props) {
  const t = useText();
  const locale = useLanguage();
  const [wrong, setWrong] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const here = useMemo(() => lines.map(({ product }) => goodsOf(product)), [lines]);
  const read = useScanned(here);

  const put = (line: ShipmentLine, quantity: Decimal) => onPick?.({ [line.id]: quantity });
  const scan = async (code: string) => {
    const found = await read(code);
    const fits = found.kind === 'product' ? lines.filter(({ product }) => goodsOf(product).id === found.productId) : [];
    const line = fits.find((each) => !isDone(each, picks)) ?? fits[0];
    if (found.kind !== 'product' || !line) {
      buzz(BAD_BUZZ);
      return setWrong(found.kind === 'product' && found.goods ? t('note.wrong', { product: goodsOf(found.goods).name }) : t('unknownCode', { code: found.code }));
    }
    setWrong(null);
    setLast(line.id);
    const quantity = add(pickedOf(line, picks), found.quantity);
    put(line, quantity);
    buzz(overOf(line, { [line.id]: quantity }) ? BAD_BUZZ : 40);
  };
  const columns: GoodsColumn<ShipmentLine>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'wanted', head: t('note.wanted'), right: true, cell: ({ product, quantity }) => <Figure goods={product} value={quantity} unit packs strong /> },
    {
      key: 'picked', head: t('note.picked'), right: true,
      cell: (line) => onPick ? <Stepper label={`${t('note.picked')} ${goodsOf(line.product).name}`} value={pickedOf(line, picks)} onChange={(quantity) => put(line, quantity)} /> : <Figure goods={line.product} value={pickedOf(line, picks)} />,
    },
    {
      key: 'state', head: '', right: true,
      cell: (line) => isDone(line, picks) ? <State is="complete">{t('note.picked')}</State> : onPick && <Button size="s" look="quiet" onClick={() => put(line, line.quantity)} label={`${t('note.picked')}: ${formatQuantity(line.quantity, locale)} ${goodsOf(line.product).name}`}>{t('note.picked')} {formatQuantity(line.quantity, locale)}</Button>,
    },
  ];
  const refuse = (line: ShipmentLine) => {
    const over = overOf(line, picks);
    if (!over) return null;
    const said = { product: goodsOf(line.product).name, asked: formatQuantity(pickedOf(line, picks), locale), wanted: formatQuantity(line.quantity, locale), over: formatQuantity(over, locale) };
    return <Refusal plain tone="bad" ways={[{ label: `${t('note.putBack')} ${said.over}`, onTake: () => put(line, line.quantity) }]}>{t('note.tooMany', said)}</Refusal>;
  };
  return (
    <>
      {onPick && (
        <div className="goods-scan-bar">
          <ScanField onScan={(code) => void scan(code)} label={t('scan')} first />
          <Button look="quiet" onClick={() => onPick(Object.fromEntries(lines.map(({ id, quantity }) => [id, quantity])))}>{t('note.asWanted')}</Button>
        </div>
      )}
      {wrong && <div className="goods-scan-bar"><Refusal tone="bad" ways={[{ label: t('leaveOut'), onTake: () => setWrong(null) }]}>{wrong}</Refusal></div>}
      <GoodsTable label={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} below={refuse} current={last} />
    </>
  );
}
