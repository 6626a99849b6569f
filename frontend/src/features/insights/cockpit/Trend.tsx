import { useQuery } from 'urql';
import { formatChange, formatCount, formatMoney } from '@/lib/format/number';
import { Chart } from '@/ui/Chart';
import { Segmented } from '@/ui/Segmented';
import { useReading } from '@/ui/theme/look';
import { Part } from '../shared/Part';
import { ordersOf } from '../shared/links';
import { stepName } from '../shared/names';
import { isWhole, stepsFor, stepSpan, usualStep, type Step } from '../shared/periods';
import type { Asked } from '../shared/useAsked';
import { OrderTrendDocument, type TrendStep } from './documents';
import { useText } from './useText';

function stepOf({ get, period }: Asked): Step {
  const allowed = stepsFor(period);
  const wanted = get('by') as Step;
  if (allowed.includes(wanted)) return wanted;
  const usual = usualStep(period);
  return allowed.includes(usual) ? usual : 'MONTH';
}

/** The last whole step against the one before it, in words. */
function LastChange({ steps, step, asked }: { steps: readonly TrendStep[]; step: Step; asked: Asked }) {
  const t = useText();
  const reading = useReading();
  const last = steps.findLast(({ start }, at) => at > 0 && isWhole(start, step, asked.period) && isWhole(steps[at - 1]?.start ?? '', step, asked.period));
  if (!last?.change) return <span className="grow" />;
  const { currency } = asked;
  return <p className="grow t-2">{t(`last_${step}`, { name: stepName(last.start, step, reading), amount: formatMoney(last.amount, { currency, locale: reading.locale }), change: formatChange(last.change, reading.locale) })}</p>;
}

/** Order amount per day, week or month, with its change (BIA-02). */
export function Trend({ asked }: { asked: Asked }) {
  const t = useText();
  const reading = useReading();
  const { period, currency, partnerId, partnerKey, put } = asked;
  const step = stepOf(asked);
  const [{ data, error }, ask] = useQuery({ query: OrderTrendDocument, variables: { since: period.since, until: period.until, currency, customerId: partnerId, period: step } });
  const steps = data?.orderTrend ?? [];
  return (
    <section className="section">
      <div className="ins-head">
        <LastChange steps={steps} step={step} asked={asked} />
        <Segmented size="s" label={t('step')} value={step} options={stepsFor(period).map((value) => ({ value, label: t(value) }))} onChange={(by) => put({ by })} />
      </div>
      <Part data={data} error={error} again={() => ask({ requestPolicy: 'network-only' })}>
        <Chart
          label={t('trend', { step: t(`s_${step}`) })} as="money" currency={currency} categories={steps.map(({ start }) => stepName(start, step, reading))}
          series={[{ name: `${t('orderedSeries')} ${currency}`, values: steps.map(({ amount }) => amount) }]}
          extra={[
            { name: t('ordersHead'), values: steps.map(({ orders }) => formatCount(orders, reading.locale)) },
            { name: t('change'), values: steps.map(({ change }) => (change ? formatChange(change, reading.locale) : null)) },
          ]}
          to={(at) => { const start = steps[at]?.start; return start ? ordersOf(stepSpan(start, step, period), { currency, partnerKey }) : null; }}
        />
      </Part>
    </section>
  );
}
