import { useQuery } from 'urql';
import { Chart } from '@/ui/Chart';
import { useReading } from '@/ui/theme/look';
import { ordersOf } from '../shared/links';
import { monthName } from '../shared/names';
import { Part } from '../shared/Part';
import { monthOf } from '../shared/periods';
import type { Asked } from '../shared/useAsked';
import { MonthsDocument } from './documents';
import { useText } from './useText';

/** Ordered, and of that shipped and received, month by month (BIA-03). */
export function Months({ asked: { currency, partnerId, partnerKey } }: { asked: Asked }) {
  const t = useText();
  const reading = useReading();
  const [{ data, error }, ask] = useQuery({ query: MonthsDocument, variables: { currency, customerId: partnerId } });
  const months = data?.ordersAndReceipts ?? [];
  return (
    <section className="section">
      <Part data={data} error={error} again={() => ask({ requestPolicy: 'network-only' })}>
        <Chart
          label={t('months')} as="money" currency={currency} categories={months.map(({ month }) => monthName(month, reading))}
          series={[
            { name: t('orderedSeries'), values: months.map(({ ordered }) => ordered) },
            { name: t('shippedSeries'), values: months.map(({ shipped }) => shipped) },
            { name: t('receivedSeries'), values: months.map(({ received }) => received) },
          ]}
          to={(at) => { const month = months[at]?.month; return month ? ordersOf(monthOf(month), { currency, partnerKey }) : null; }}
        />
        <p className="small t-3">{t('monthsNote')}</p>
      </Part>
    </section>
  );
}
