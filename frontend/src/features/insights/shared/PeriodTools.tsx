import { Segmented } from '@/ui/Segmented';
import type { Currencies } from './useCurrencies';
import { presets, type Preset } from './periods';
import type { Asked } from './useAsked';
import { useSharedText } from './useText';
import './insights.css';

/** The period: a usual one, or two days. */
function Days({ asked: { period, put, today } }: { asked: Asked }) {
  const t = useSharedText();
  const choose = (since: string, until: string) => since && until && put({ span: null, ...(since <= until ? { since, until } : { since: until, until: since }) });
  return (
    <>
      <Segmented<Preset | ''> label={t('period')} size="s" value={period.preset ?? ''} options={presets.map((value) => ({ value, label: t(`p_${value}`) }))} onChange={(span) => put({ span, since: null, until: null })} />
      <span className="row">
        <input type="date" className="ins-day" aria-label={t('from')} value={period.since} max={today} onChange={({ target }) => choose(target.value, period.until)} />
        <span className="t-3" aria-hidden="true">–</span>
        <input type="date" className="ins-day" aria-label={t('to')} value={period.until} onChange={({ target }) => choose(period.since, target.value)} />
      </span>
    </>
  );
}

/** Period and currency of all figures of a page; one currency at a time, the others offered. */
export function PeriodTools({ asked, currencies }: { asked: Asked; currencies: Currencies }) {
  const t = useSharedText();
  const { choices } = currencies;
  return (
    <>
      <Days asked={asked} />
      {choices.length > 1 && <Segmented label={t('currency')} size="s" value={asked.currency} options={choices.map(({ currency, orders }) => ({ value: currency, label: currency, count: orders }))} onChange={(currency) => asked.put({ currency })} />}
    </>
  );
}
