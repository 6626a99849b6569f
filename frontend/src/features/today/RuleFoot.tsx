import { formatWhen } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { StateRing } from '@/ui/StateRing';
import { useReading } from '@/ui/theme/look';
import { useText } from './useText';

/** What the rules did without anybody. */
export function RuleFoot({ lead }: { lead: { byRule: number; since: string } }) {
  const t = useText();
  const reading = useReading();
  return (
    <p className="today-rule">
      <StateRing glyph="check" tone="ok" /><span className="grow t-2">{t('ruleFoot', { count: lead.byRule, when: formatWhen(lead.since, reading) })}</span>
      <Button look="link" to="/sell/orders">{t('seeThem')}</Button>
    </p>
  );
}
