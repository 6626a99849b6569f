import { useQuery } from 'urql';
import { keyOf } from '@/graphql/ids';
import { Money } from '@/ui/Money';
import { ordersOf } from '../shared/links';
import { Part } from '../shared/Part';
import type { Asked } from '../shared/useAsked';
import { TopCustomersDocument } from './documents';
import { NoneInPeriod } from './NoneInPeriod';
import { Ranking } from './Ranking';
import { useText } from './useText';

/** Customers by order amount (BIA-05). */
export function TopCustomers({ asked }: { asked: Asked }) {
  const t = useText();
  const { period, currency } = asked;
  const [{ data, error }, ask] = useQuery({ query: TopCustomersDocument, variables: { since: period.since, until: period.until, currency } });
  const rows = (data?.topCustomers ?? []).map(({ partnerId, name, number, amount, orders, share }) => ({
    key: partnerId, name, code: number, share: share ?? null, to: ordersOf(period, { currency, partnerKey: keyOf(partnerId) }),
    figure: <Money amount={amount} currency={currency} mark="none" />, note: t('orders', { count: orders }),
  }));
  return (
    <section className="section">
      <div className="ins-head"><h2>{t('topCustomers')}</h2></div>
      <Part data={data} error={error} again={() => ask({ requestPolicy: 'network-only' })}>
        {rows.length > 0 ? <Ranking label={t('topCustomers')} head={t('customer')} figureHead={t('amount', { currency })} rows={rows} /> : <NoneInPeriod asked={asked} />}
      </Part>
    </section>
  );
}
