import { useLanguage } from '@/lib/i18n/useLanguage';
import type { Decimal } from '@/lib/decimal';
import { unitWord } from '@/lib/unitWord';
import { Quantity } from '@/ui/Quantity';
import { goodsOf, inPacks, type MaskedGoods } from './goods';

type Props = { goods: MaskedGoods; value: Decimal; strong?: boolean; quietZero?: boolean; alarm?: boolean; plus?: boolean; /** Say it in cases below. */ packs?: boolean; unit?: boolean };

/** A quantity in its product's base unit, and the same in cases on the line below. */
export function Figure({ goods, value, packs = false, unit = false, ...look }: Props) {
  const locale = useLanguage();
  const product = goodsOf(goods);
  const cases = packs ? inPacks(product, value, locale) : null;
  return (
    <span className="goods-figures">
      <Quantity value={value} unit={unit ? unitWord(product.baseUnit, value, locale) : undefined} {...look} />
      {cases && <span className="small t-3 nowrap">{cases}</span>}
    </span>
  );
}
