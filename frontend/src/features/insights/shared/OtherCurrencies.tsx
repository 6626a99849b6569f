import { formatMoney } from '@/lib/format/number';
import { useReading } from '@/ui/theme/look';
import type { Traded } from './currencies';
import { useSharedText } from './useText';

/** What else was ordered, in currencies that are not looked at: told, not added. */
export function OtherCurrencies({ others }: { others: readonly Traded[] }) {
  const t = useSharedText();
  const { locale } = useReading();
  if (others.length === 0) return null;
  const list = others.map(({ currency, orders, amount }) => `${formatMoney(amount, { currency, locale, mark: 'code' })} (${t('orders', { count: orders })})`).join(locale === 'zh' ? '、' : ', ');
  return <> {t('alsoIn', { list })}</>;
}
