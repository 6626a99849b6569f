import type { Decimal } from '@/lib/decimal';
import { isNegative, isZero } from '@/lib/digits';
import { formatQuantity } from '@/lib/format/number';
import { cx } from './cx';
import { useReading } from './theme/look';

type Props = {
  value: Decimal | number | null | undefined;
  /** Word of the unit, already in the reader's language and number: "cases". */
  unit?: string | undefined;
  plus?: boolean;
  quietZero?: boolean;
  strong?: boolean;
  /** A shortage: red below zero. */
  alarm?: boolean;
};

function toneOf(value: Decimal, { strong, quietZero, alarm }: Props) {
  return cx('nowrap', strong && 'strong', quietZero && isZero(value) && 't-3', alarm && isNegative(value) && 't-bad');
}

/** "1,240 pieces"; never converted silently. */
export function Quantity(props: Props) {
  const { value, unit, plus } = props;
  const { locale } = useReading();
  if (value === null || value === undefined) return <span className="t-4">–</span>;
  const gap = locale === 'zh' ? '' : ' ';
  return <span className={toneOf(String(value), props)}>{formatQuantity(String(value), locale, plus)}{unit && gap + unit}</span>;
}
