import { divide } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Refusal } from '../Refusal';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import { unitOf, wrongOf } from './orderMath';
import type { LineChange, OrderLine } from './types';

type Props = { line: OrderLine; onChange: (changes: LineChange[]) => void; plain?: boolean };

/** Why this quantity cannot be sold, and the ones beside it that can; or what the server refused. */
export function LineRefusal({ line, onChange, plain }: Props) {
  const t = useText();
  const { locale } = useReading();
  const wrong = wrongOf(line);
  if (!wrong) return line.refusal ? <Refusal plain={Boolean(plain)} ways={line.refusal.ways} note={line.refusal.note}>{line.refusal.words}</Refusal> : null;
  const count = (of: string) => formatQuantity(of, locale);
  const pack = line.units.find(({ factor }) => factor === wrong.by) ?? unitOf(line);
  const words = wrong.kind === 'least' ? t('belowLeast', { least: count(wrong.by) })
    : t('inMultiples', { unit: pack.label, multiple: count(wrong.by), pieces: count(wrong.pieces), packs: count(divide(wrong.pieces, wrong.by, 2) ?? '0') });
  const ways = wrong.ways.map((quantity) => ({ label: t('makeIt', { quantity: count(quantity) }), onTake: () => onChange([{ id: line.id, quantity, unit: line.unit }]) }));
  return <Refusal plain={Boolean(plain)} ways={ways} note={plain ? t('untilChosen', { quantity: count(line.quantity) }) : undefined}>{words}</Refusal>;
}
