import { formatDay } from '@/lib/format/date';
import { formatMoney } from '@/lib/format/number';
import { Sentence } from '@/lib/i18n/Sentence';
import { useReading } from '@/ui/theme/look';
import type { Figures, Partner } from './documents';
import type { Side } from './PartnerView';
import { useText } from './useText';

/** What was ordered, what is open, when it was last: for who may see orders. */
export function PartnerLead({ partner, figures, side }: { partner: Partner; figures: Figures; side: Side }) {
  const t = useText();
  const reading = useReading();
  const sells = side === 'sell';
  const [amount, open, last] = sells ? [figures.salesAmount, figures.salesOpen, figures.salesLastAt] : [figures.purchaseAmount, figures.purchaseOpen, figures.purchaseLastAt];
  if (typeof amount !== 'string' || typeof open !== 'number') return null;
  const sentence = t(sells ? 'leadSales' : 'leadPurchases', {
    amount: formatMoney(amount, { currency: partner.currency, locale: reading.locale }),
    open: open > 0 ? t('openOrders', { count: open }) : t('openNone'),
    last: last ? t('leadLast', { day: formatDay(last, reading) }) : '',
  });
  const state = partner.state === 'SUSPENDED' ? t('leadSuspended') : partner.state === 'ENDED' ? t('leadEnded') : '';
  return <>{state && <b className="t-bad">{state}</b>}<Sentence text={last ? sentence : t('leadNever')} /></>;
}
