import { useState } from 'react';
import { compare, type Decimal } from '@/lib/decimal';
import { formatNumber } from '@/lib/format/number';
import { parseNumber } from '@/lib/format/parseNumber';
import { Field } from './form/Field';
import { Line } from './form/Line';
import { type FieldProps, useField } from './form/useField';
import { useReading } from './theme/look';
import { useText } from './useText';

type Props = FieldProps<Decimal> & { /** Inside the field at the right: "%", "pieces", "¥". */ unit?: string; /** Places shown when it is left. */ places?: number; least?: Decimal; most?: Decimal; placeholder?: string };

/** A number as a decimal string; "1.5万" and "1,204.50" are understood. */
export function NumberField(props: Props) {
  const { unit, places, least, most, placeholder, autoFocus } = props;
  const { locale } = useReading();
  const t = useText();
  const write = (value: Decimal) => formatNumber(value, { locale, least: places, most: places ?? 6 });
  const check = (value: Decimal) => {
    const found = parseNumber(value);
    if (found === null) return t('notNumber');
    if (least !== undefined && compare(found, least) < 0) return t('leastValue', { value: write(least) });
    if (most !== undefined && compare(found, most) > 0) return t('mostValue', { value: write(most) });
    return props.check?.(found) ?? null;
  };
  const { id, value, error, set, leave, aria, disabled } = useField({ ...props, check }, '');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (parseNumber(value) === null ? value : write(parseNumber(value) ?? '0'));
  const type = (text: string) => {
    setTyped(text);
    set(text.trim() === '' ? '' : (parseNumber(text) ?? text));
  };
  return (
    <Field {...props} id={id} error={error}>
      <Line
        id={id} className="ui-field-narrow" inputMode="decimal" autoComplete="off" value={shown} disabled={disabled} placeholder={placeholder} autoFocus={autoFocus} suffix={unit && <span className="t-3">{unit}</span>} {...aria}
        onChange={(event) => type(event.target.value)} onBlur={() => { setTyped(null); leave(); }}
      />
    </Field>
  );
}
