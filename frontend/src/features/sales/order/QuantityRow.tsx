import { compare, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { NumberField } from '@/ui/NumberField';
import { Refusal } from '@/ui/Refusal';
import { useReading } from '@/ui/theme/look';
import type { Line } from './documents';
import { useText } from './useText';

type Props = { line: Line; value: Decimal; most: Decimal; note?: string | undefined; words: 'ship' | 'confirm'; onChange: (value: Decimal) => void };

/** One line with how much of it; too much is answered with what is possible. */
export function QuantityRow({ line, value, most, note, words, onChange }: Props) {
  const t = useText();
  const { locale } = useReading();
  const asked = value === '' ? '0' : value;
  const tooMuch = /^\d*\.?\d*$/.test(asked) && compare(asked, most) > 0;
  const open = formatQuantity(most, locale);
  return (
    <div className="so-qty">
      <span className="stack" style={{ gap: 0 }}><span className="cut">{line.product.name}</span><span className="small t-3">{line.product.sku}</span></span>
      <span className="small t-3">{note}</span>
      <NumberField label={line.product.name} value={value} onChange={onChange} least="0" optional />
      {tooMuch && <Refusal plain ways={[{ label: t(words === 'ship' ? 'useOpen' : 'useOpenConfirm', { open }), onTake: () => onChange(most) }]}>{t(words === 'ship' ? 'tooMuch' : 'tooMuchConfirm', { asked: formatQuantity(asked, locale), open })}</Refusal>}
    </div>
  );
}
