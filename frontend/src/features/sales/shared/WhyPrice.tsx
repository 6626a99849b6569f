import { messages, type Messages } from '@/lib/i18n/messages';
import { add, isZero, multiply, negate, round, type Decimal } from '@/lib/decimal';
import { formatDay } from '@/lib/format/date';
import { formatPercent } from '@/lib/format/number';
import { PriceFall, type FallStep } from '@/ui/PriceFall';
import { useReading } from '@/ui/theme/look';
import { fallsOf, type Fall, type TrailStep } from './trail';

const en = {
  fixed: 'per base unit, fixed when the order was placed {{when}}', today: 'per base unit, as of today', list: 'Price list {{list}}', byHand: 'Entered by hand; no price list decided', since: 'since {{day}}', GIVEN_PRICE: 'Agreed price', ORDERED_PRICE: 'Price of the order that came', LINE_DISCOUNT: 'Discount on the line, {{share}}',
};
const zh: Messages<typeof en> = {
  fixed: '每基本单位，{{when}}下单时确定', today: '每基本单位，按今日价格', list: '价目表{{list}}', byHand: '手工录入，没有价目表决定', since: '{{day}}起', GIVEN_PRICE: '约定价', ORDERED_PRICE: '来单价格', LINE_DISCOUNT: '本行折扣{{share}}',
};
const useText = messages('sales.why', en, zh);

type Props = { trail: readonly TrailStep[]; unitPrice: Decimal; discountShare: Decimal; currency: string; /** When it was fixed; nothing for a price of today. */ fixed?: string | null; seenBy?: string };

const known = ['GIVEN_PRICE', 'ORDERED_PRICE'] as const;

/** The stored trail of a price, as the fall from the list to what is paid. */
export function WhyPrice({ trail, unitPrice, discountShare, currency, fixed = null, seenBy }: Props) {
  const t = useText();
  const reading = useReading();
  const falls = fallsOf(trail);
  const [first, ...rest] = falls;
  const listed = first?.code === 'LIST_PRICE' ? first : null;
  const discount = negate(round(multiply(unitPrice, discountShare), 4));
  const stepOf = ({ code, change, details }: Fall): FallStep => ({
    name: known.find((each) => each === code) ? t(code as (typeof known)[number]) : code, note: details['since'] && t('since', { day: formatDay(details['since'], reading) }), amount: change ?? '0',
  });
  const steps = (listed ? rest : falls).filter(({ code, change }) => code !== 'LINE_DISCOUNT' && change !== null).map(stepOf);
  if (!isZero(discountShare)) steps.push({ name: t('LINE_DISCOUNT', { share: formatPercent(discountShare, { locale: reading.locale }) }), amount: discount });
  const since = listed?.details['since'];
  const name = listed ? [t('list', { list: listed.details['list'] ?? '' }), since && t('since', { day: formatDay(since, reading) })].filter(Boolean).join(', ') : t('byHand');
  return (
    <PriceFall
      net={isZero(discountShare) ? unitPrice : add(unitPrice, discount)} currency={currency} steps={steps} list={{ name, amount: first?.after ?? unitPrice }}
      about={fixed ? t('fixed', { when: formatDay(fixed, reading) }) : t('today')} {...(seenBy ? { seenBy } : {})}
    />
  );
}
