import type { Decimal } from '@/lib/decimal';
import { isNegative, isZero } from '@/lib/digits';
import { type CurrencyMark, formatMoney, formatShort } from '@/lib/format/number';
import { cx } from './cx';
import { useReading } from './theme/look';
import { useText } from './useText';

type Props = {
  amount: Decimal | null | undefined;
  currency?: string | undefined;
  /** `none` in columns whose head names the currency, `code` where currencies mix. */
  mark?: CurrencyMark;
  plus?: boolean;
  /** 1.28 bn / 12.78亿, exact on hover: lead sentences and charts only. */
  short?: boolean;
  /** A negative amount that is a problem, not just a subtraction. */
  alarm?: boolean;
  /** Zero that is noise. */
  quietZero?: boolean;
  /** "Free" for zero. */
  free?: boolean;
  strong?: boolean;
};

function toneOf(amount: Decimal, { strong, alarm, quietZero }: Props) {
  return cx('nowrap', strong && 'strong', alarm && isNegative(amount) && 't-bad', quietZero && isZero(amount) && 't-3');
}

/** An amount, exactly; "–" when there is none. */
export function Money(props: Props) {
  const { amount, currency, mark, plus, short, free } = props;
  const { locale, currency: own } = useReading();
  const t = useText();
  if (amount === null || amount === undefined) return <span className="t-4">–</span>;
  if (free && isZero(amount)) return <span className="t-ok">{t('free')}</span>;
  const inCurrency = currency ?? own;
  const exact = formatMoney(amount, { currency: inCurrency, locale, mark, plus });
  if (!short) return <span className={toneOf(amount, props)}>{exact}</span>;
  const shortened = formatShort(amount, { locale, ...(mark === 'none' ? {} : { currency: inCurrency }) });
  return <span className={toneOf(amount, props)} title={exact}>{shortened}</span>;
}
