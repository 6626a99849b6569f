import { formatDay } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { State } from '../State';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import type { Availability } from './types';

type Of<Kind extends Availability['kind']> = Extract<Availability, { kind: Kind }>;

function Out({ value }: { value: Of<'out'> }) {
  const t = useText();
  const { substitutes = 0, onSubstitutes } = value;
  if (substitutes === 0 || !onSubstitutes) return <State kind="stock" is="out" />;
  return <State kind="stock" is="out"><button type="button" className="t-accent" onClick={onSubstitutes}>{t('substitutes', { count: substitutes })}</button></State>;
}

/** "6 today +30 2 Dec": today, on a date, through somebody, or not shown. */
export function Available({ value }: { value: Availability | null | undefined }) {
  const t = useText();
  const reading = useReading();
  const count = (of: string) => formatQuantity(of, reading.locale);
  if (!value) return <span className="t-4">–</span>;
  switch (value.kind) {
    case 'today': return <State kind="stock" is="today">{t('todayStock', { quantity: count(value.quantity) })}</State>;
    case 'part': return <State kind="stock" is="part" note={value.rest && value.date && t('restDated', { quantity: count(value.rest), date: formatDay(value.date, reading) })}>{t('todayStock', { quantity: count(value.quantity) })}</State>;
    case 'dated': return <State kind="stock" is="dated" note={t('datedStock', { date: formatDay(value.date, reading) })}>{count(value.quantity)}</State>;
    case 'through': return <State kind="stock" is="through" note={t('throughStock', { date: formatDay(value.date, reading), source: value.source })}>{count(value.quantity)}</State>;
    case 'word': return <State kind="stock" is="today">{value.word}</State>;
    case 'out': return <Out value={value} />;
    case 'hidden': return <State kind="stock" is="hidden"><span className="t-3">{t('notShown')}</span></State>;
  }
}
