import { formatCount } from '@/lib/format/number';
import { isDay } from '@/lib/format/date';
import { DateField } from '@/ui/DateField';
import { Segmented } from '@/ui/Segmented';
import { useReading } from '@/ui/theme/look';
import type { Currencies } from './useCurrencies';
import { presets, type Preset } from './periods';
import type { Asked } from './useAsked';
import { useSharedText } from './useText';
import './insights.css';

/** The period: a usual one, or two days. */
function Days({ asked: { period, put, today } }: { asked: Asked }) {
  const t = useSharedText();
  const choose = (since: string, until: string) => {
    if (isDay(since) && isDay(until)) put({ span: null, ...(since <= until ? { since, until } : { since: until, until: since }) });
  };
  return (
    <>
      <span className="ins-presets"><Segmented<Preset | ''> label={t('period')} size="s" value={period.preset ?? ''} options={presets.map((value) => ({ value, label: t(`p_${value}`) }))} onChange={(span) => put({ span, since: null, until: null })} /></span>
      <span className="ins-days">
        <DateField bare label={t('from')} value={period.since} most={today} onChange={(day) => choose(day, period.until)} />
        <span className="t-3" aria-hidden="true">–</span>
        <DateField bare label={t('to')} value={period.until} onChange={(day) => choose(period.since, day)} />
      </span>
    </>
  );
}

/** Period and currency of all figures of a page; one currency at a time, the others offered. */
export function PeriodTools({ asked, currencies }: { asked: Asked; currencies: Currencies }) {
  const t = useSharedText();
  const { locale } = useReading();
  const { choices } = currencies;
  return (
    <>
      <Days asked={asked} />
      {choices.length > 1 && <Segmented label={t('currency')} size="s" value={asked.currency} options={choices.map(({ currency, orders }) => ({ value: currency, label: currency, count: formatCount(orders, locale) }))} onChange={(currency) => asked.put({ currency })} />}
    </>
  );
}
