import { isZero, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { unitWord } from '@/lib/unitWord';
import { goodsOf, type MaskedGoods } from './goods';

/** What lacks to a minimum; a quiet dash where nothing does. */
export function Missing({ goods, value }: { goods: MaskedGoods; value: Decimal }) {
  const locale = useLanguage();
  if (isZero(value)) return <span className="t-4">–</span>;
  const unit = unitWord(goodsOf(goods).baseUnit, value, locale);
  return <span className="strong t-bad nowrap">{formatQuantity(value, locale)}{locale === 'zh' ? '' : ' '}{unit}</span>;
}
