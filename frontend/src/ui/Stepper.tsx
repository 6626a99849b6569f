import { useEffect, useRef, useState } from 'react';
import { add, compare, type Decimal, isDecimal, subtract } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { parseNumber } from '@/lib/format/parseNumber';
import { Icon } from './Icon';
import { useReading } from './theme/look';
import { useText } from './useText';
import './places.css';

type Props = { value: Decimal; onChange: (value: Decimal) => void; /** What is counted, for readers. */ label: string; step?: Decimal; least?: Decimal; most?: Decimal; disabled?: boolean };

const FIRST_MS = 400;
const NEXT_MS = 90;

/** Repeats while it is held. */
function useHold(act: () => void) {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  const again = () => {
    latest.current();
    timer.current = setTimeout(again, NEXT_MS);
  };
  return { onPointerDown: () => { timer.current = setTimeout(again, FIRST_MS); }, onPointerUp: stop, onPointerLeave: stop, onPointerCancel: stop };
}

const within = (value: Decimal, least: Decimal, most?: Decimal) => (compare(value, least) < 0 ? least : most && compare(value, most) > 0 ? most : value);

/** − n +; a tap on the number types it, holding repeats. */
export function Stepper({ value, onChange, label, step = '1', least = '0', most, disabled }: Props) {
  const { locale } = useReading();
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const set = (next: Decimal) => onChange(within(next, least, most));
  const less = () => set(subtract(value, step));
  const more = () => set(add(value, step));
  const holdLess = useHold(less);
  const holdMore = useHold(more);
  const leave = () => {
    const found = typed === null ? null : parseNumber(typed);
    if (found !== null && isDecimal(found)) set(found);
    setTyped(null);
  };
  return (
    <span className="ui-stepper" role="group" aria-label={label}>
      <button type="button" aria-label={t('decrease')} disabled={Boolean(disabled) || compare(value, least) <= 0} onClick={less} {...holdLess}><Icon name="minus" /></button>
      <input
        inputMode="decimal" aria-label={label} disabled={disabled} value={typed ?? formatQuantity(value, locale)} onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)} onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'ArrowUp') more();
          if (event.key === 'ArrowDown') less();
        }}
      />
      <button type="button" aria-label={t('increase')} disabled={Boolean(disabled) || (most !== undefined && compare(value, most) >= 0)} onClick={more} {...holdMore}><Icon name="plus" /></button>
    </span>
  );
}
