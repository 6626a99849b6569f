import { placesOf, signOfCurrency } from '@/lib/format/number';
import type { Decimal } from '@/lib/decimal';
import type { FieldProps } from './form/useField';
import { NumberField } from './NumberField';
import { useReading } from './theme/look';

/** An amount in a currency, as a decimal string. */
export function MoneyField({ currency, ...props }: FieldProps<Decimal> & { currency?: string; least?: Decimal; most?: Decimal }) {
  const { currency: own } = useReading();
  const used = currency ?? own;
  return <NumberField {...props} places={placesOf(used)} unit={signOfCurrency(used)} />;
}
