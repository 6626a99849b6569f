import { formatQuantity } from '@/lib/format/number';
import { compare } from '@/lib/decimal';
import { cx } from '../cx';
import { useReading } from '../theme/look';
import './order.css';
import { inThisUnit, unitOf, type OrderMath } from './orderMath';

type Props = { line: OrderMath; onChange: (change: Pick<OrderMath, 'quantity' | 'unit'>) => void; large?: boolean };

/** pc | case ×12; the other one converts the number visibly. */
export function UnitSwitch({ line, onChange, large }: Props) {
  const { locale } = useReading();
  const now = unitOf(line);
  const packs = line.units.filter(({ factor }) => compare(factor, '1') > 0);
  const shown = compare(now.factor, '1') > 0 ? now : packs[0];
  return (
    <span className={cx('ui-units', large && 'ui-units-large')}>
      {line.units.map(({ code, label, factor }) => (
        <button key={code} type="button" aria-pressed={code === now.code} onClick={() => onChange(inThisUnit(line, code))}>{label}{large && compare(factor, '1') > 0 && <i>{formatQuantity(factor, locale)}</i>}</button>
      ))}
      {!large && shown && <i>×{formatQuantity(shown.factor, locale)}</i>}
    </span>
  );
}
