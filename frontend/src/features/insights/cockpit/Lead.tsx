import { formatDay } from '@/lib/format/date';
import { formatChange, formatShort } from '@/lib/format/number';
import { Sentence } from '@/lib/i18n/Sentence';
import { useReading } from '@/ui/theme/look';
import { OtherCurrencies } from '../shared/OtherCurrencies';
import type { Asked } from '../shared/useAsked';
import type { Currencies } from '../shared/useCurrencies';
import type { Figures } from './documents';
import { useText } from './useText';

/** What came in, from whom, how that compares, and what waits. */
export function Lead({ figures, asked, currencies }: { figures: Figures; asked: Asked; currencies: Currencies }) {
  const t = useText();
  const reading = useReading();
  const { locale } = reading;
  const { period, currency } = asked;
  const { orders, customers, amount, change, toConfirm, late } = figures;
  const said = {
    since: formatDay(period.since, reading), until: formatDay(period.until, reading), currency,
    waiting: toConfirm > 0 ? t('waiting', { count: toConfirm }) : t('waitingNone'),
    late: late > 0 ? t('late', { count: late }) : t('lateNone'),
  };
  const text = orders === 0 ? t('leadNone', said) : t('lead', {
    ...said, orders: t('orders', { count: orders }), customers: t('customers', { count: customers }), amount: formatShort(amount, { locale, currency }),
    change: change ? t('changed', { change: formatChange(change, locale) }) : '',
  });
  return <><Sentence text={text} /><OtherCurrencies others={currencies.others} /></>;
}
