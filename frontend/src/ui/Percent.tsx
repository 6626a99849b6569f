import { isZero, type Decimal } from '@/lib/decimal';
import { formatChange, formatPercent } from '@/lib/format/number';
import { useReading } from './theme/look';

type Props = { fraction: Decimal | null | undefined; /** Triangle and sign: "▲ 4.2 %". */ change?: boolean; /** What is good: colours a change. */ good?: 'up' | 'down' };

function toneOf(fraction: Decimal, good: Props['good']) {
  if (!good || isZero(fraction)) return 't-2';
  return (good === 'up') === !fraction.startsWith('-') ? 't-ok' : 't-warn';
}

/** A fraction ("0.214") as per cent. */
export function Percent({ fraction, change, good }: Props) {
  const { locale } = useReading();
  if (fraction === null || fraction === undefined) return <span className="t-4">–</span>;
  if (!change) return <span className="nowrap">{formatPercent(fraction, { locale })}</span>;
  return <span className={`nowrap ${toneOf(fraction, good)}`}>{formatChange(fraction, locale)}</span>;
}
