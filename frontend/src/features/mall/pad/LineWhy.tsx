import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { compare, subtract, type Decimal } from '@/lib/decimal';
import { formatDay } from '@/lib/format/date';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import { nextBreakOf, priceOf, unitOf } from '@/ui/order/orderMath';
import type { OrderLine } from '@/ui/order/types';
import { PriceFall, type FallStep } from '@/ui/PriceFall';
import { useReading } from '@/ui/theme/look';
import type { Offer } from '../shared/offer';
import { OfferTrailDocument } from '../shared/offerDocuments';
import { useText } from '../shared/useText';

type Props = { line: OrderLine; offer: Offer; priceWas: Decimal | null };

type Step = { from: Decimal; to: Decimal; name: string; note?: ReactNode };

/** The steps from everybody's price to this one, those that change something. */
const falls = (steps: Step[]): FallStep[] => steps.filter(({ from, to }) => compare(from, to) !== 0).map(({ from, to, name, note }) => ({ name, note, amount: subtract(to, from) }));

function useSteps({ line, offer }: Props) {
  const t = useText();
  const reading = useReading();
  const [{ data }] = useQuery({ query: OfferTrailDocument, variables: { productId: offer.productId } });
  const { breaks, listPrice } = offer;
  const net = priceOf(line);
  const mine = breaks[0]?.price ?? net;
  const list = listPrice ?? mine;
  const since = sinceOf(data?.mallOffer?.priceTrail[0]?.details);
  const reached = breaks.findLast(({ price }) => price === net);
  const steps = falls([
    { from: list, to: mine, name: t('myPriceStep'), note: since && t('since', { day: formatDay(since, reading) }) },
    { from: mine, to: net, name: t('fromQuantity', { quantity: formatQuantity(reached?.minQuantity ?? '0', reading.locale) }) },
  ]);
  return { list, net, steps };
}

/** Why this price: everybody's, mine, and what the quantity takes off; the next step beside it. */
export function LineWhy({ line, offer, priceWas }: Props) {
  const t = useText();
  const { locale } = useReading();
  const { list, net, steps } = useSteps({ line, offer, priceWas });
  const { currency } = offer;
  const next = nextBreakOf(line);
  const money = (amount: Decimal) => formatMoney(amount, { currency, locale });
  return (
    <PriceFall
      net={net} list={{ name: t('everybodysPrice'), amount: list }} steps={steps} currency={currency} about={t('perBase')}
      nextStep={next && t('nextStepWords', { more: formatQuantity(next.more, locale), unit: unitOf(line).label, price: money(next.price) })}
      notApplied={priceWas ? [{ name: t('before'), why: t('priceWasThen', { price: money(priceWas) }) }] : []}
    />
  );
}

/** The day a list price began, from the trail's details. */
export function sinceOf(details: unknown): string | null {
  if (typeof details === 'string') {
    try {
      return sinceOf(JSON.parse(details));
    } catch {
      return null;
    }
  }
  const since = typeof details === 'object' && details !== null && 'since' in details ? details.since : null;
  return typeof since === 'string' ? since : null;
}
