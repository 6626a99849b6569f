import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useLive } from '@/graphql/useLive';
import { Sentence } from '@/lib/i18n/Sentence';
import { formatWhen } from '@/lib/format/date';
import { useReading } from '@/ui/theme/look';
import { OrdersLeadDocument } from './documents';
import { useText } from './useText';

/** One sentence of fact: what came in, what went through by rule, what needs somebody. */
export function Lead() {
  const t = useText();
  const reading = useReading();
  const [{ data }, ask] = useQuery({ query: OrdersLeadDocument });
  useLive('orders', useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]));
  const lead = data?.workList.lead;
  if (!lead) return null;
  const { orders, byRule, needYou, since } = lead;
  return (
    <Sentence text={t('lead', {
      orders: t('orders', { count: orders }),
      since: formatWhen(since, reading),
      rule: byRule > 0 ? t('byRule', { count: byRule }) : t('byRuleNone'),
      need: needYou > 0 ? t('need', { count: needYou }) : t('needNone'),
    })}
    />
  );
}
