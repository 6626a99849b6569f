import { share, type Decimal } from '@/lib/decimal';
import './state.css';

type Props = { from: Decimal; to: Decimal | null; /** Right end of the bar; twice the upper end by default. */ most?: Decimal };

/** Where a band lies, small, beside its words. */
export function RangeBar({ from, to, most }: Props) {
  const end = most ?? (to === null ? `${Number(from) * 2 || 1}` : `${Number(to) * 1.5 || 1}`);
  const left = share(from, end) * 100;
  const right = to === null ? 100 : share(to, end) * 100;
  return <span className="ui-band" aria-hidden="true"><i style={{ left: `${left}%`, width: `${Math.max(6, right - left)}%` }} /></span>;
}
