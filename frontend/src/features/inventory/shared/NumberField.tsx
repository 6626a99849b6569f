import { useState } from 'react';
import { isDecimal, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { parseNumber } from '@/lib/format/parseNumber';
import { useReading } from '@/ui/theme/look';

type Props = { value: Decimal | null; onChange: (value: Decimal | null) => void; label?: string; id?: string; invalid?: boolean; signed?: boolean; disabled?: boolean; onEnter?: () => void };

/** A quantity that is typed; empty is null. */
export function NumberField({ value, onChange, label, id, invalid, signed, disabled, onEnter }: Props) {
  const { locale } = useReading();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed === null) return;
    const found = typed.trim() === '' ? null : parseNumber(typed);
    if (typed.trim() === '') onChange(null);
    else if (found !== null && isDecimal(found) && (signed || !found.startsWith('-'))) onChange(found);
    setTyped(null);
  };
  return (
    <input
      id={id} className="goods-input number" inputMode={signed ? 'text' : 'decimal'} aria-label={label} aria-invalid={invalid || undefined} disabled={disabled}
      value={typed ?? (value === null ? '' : formatQuantity(value, locale))} onFocus={(event) => event.target.select()} onChange={(event) => setTyped(event.target.value)} onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        leave();
        onEnter?.();
      }}
    />
  );
}
