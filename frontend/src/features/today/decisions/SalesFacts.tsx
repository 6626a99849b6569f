import type { TodaySalesQuery } from '@/graphql/generated/tenant/graphql';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { compare } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { personOf } from '@/lib/personOf';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { useText } from './useText';
import { CustomerFacts } from './CustomerFacts';
import { LineList } from './LineList';

type Props = { order: NonNullable<TodaySalesQuery['salesOrder']>; preview: TodaySalesQuery['previewConfirm'][number] };

/** The figures that answer whether to promise an order. */
export function SalesFacts({ order, preview }: Props) {
  const t = useText();
  const { locale } = useReading();
  const { outcome, short, lines } = preview;
  const names = new Map(order.lines.map(({ product }) => [product.id, product.name]));
  const largest = order.lines.toSorted((one, other) => compare(other.total, one.total));
  const { amount, currencyCode } = order.total;
  return (
    <>
      <section className="section">
        <h2>{t('figures')}</h2>
        <dl className="facts">
          <dt>{t('customer')}</dt><dd><PartnerName partner={order.customer} /></dd>
          <dt>{t('order')}</dt><dd><Money amount={amount} currency={currencyCode} strong /></dd>
          <dt>{t('goods')}</dt><dd className={outcome === 'IN_FULL' ? undefined : 't-bad'}>{goods(t, outcome, short.length, lines)}</dd>
          {order.requestedOn && <><dt>{t('wanted')}</dt><dd><When at={order.requestedOn} as="weekday" /></dd></>}
          <dt>{t('placed')}</dt><dd>{personOf(order.placedBy)} <span className="t-3"><When at={order.placedAt} /></span></dd>
          {order.note && <><dt>{t('note')}</dt><dd>{order.note}</dd></>}
          <CustomerFacts partnerId={order.customer.id} currency={currencyCode} />
        </dl>
      </section>
      <LineList
        title={t('shortLines')}
        lines={short.map(({ productId, sku, wanted, free }) => ({
          id: productId, name: names.get(productId) ?? sku, note: sku,
          value: <span className="t-bad">{t('free', { wanted: formatQuantity(wanted, locale), free: formatQuantity(free, locale) })}</span>,
        }))}
      />
      <LineList
        title={t('largest')}
        lines={largest.map((line) => ({ id: line.id, name: line.product.name, note: <Quantity value={line.quantity} />, value: <Money amount={line.total} mark="none" /> }))}
      />
    </>
  );
}

function goods(t: ReturnType<typeof useText>, outcome: Props['preview']['outcome'], count: number, lines: number): string {
  if (outcome === 'IN_FULL') return t('inStock');
  if (outcome === 'NOT_NOW') return t('notNow');
  return outcome === 'NOTHING' ? t('noStock') : t('partStock', { count, lines });
}
