import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { useLive } from '@/graphql/useLive';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { versus } from '../shared/links';
import { MayNot } from '../shared/MayNot';
import { Part } from '../shared/Part';
import { PartnerTools } from '../shared/PartnerTools';
import { PeriodTools } from '../shared/PeriodTools';
import { keptAddress, useAsked, type Asked } from '../shared/useAsked';
import { useCurrencies } from '../shared/useCurrencies';
import { CockpitDocument } from './documents';
import { KeyFigures } from './KeyFigures';
import { Lead } from './Lead';
import { Months } from './Months';
import { TopCustomers } from './TopCustomers';
import { TopProducts } from './TopProducts';
import { Trend } from './Trend';
import { useText } from './useText';

/** The channel's ordering at a glance, every figure with the way to what is behind it (BIA-01 to BIA-06). */
export function CockpitPage() {
  const t = useText();
  const may = useMay();
  const { partnerId } = useViewer();
  const mine = partnerId === null && may('insights.figures.view') && may('sales.order.view');
  return mine ? <Cockpit /> : <MayNot title={t('title')} what="orders" />;
}

/** A house without a single order: what to do first. */
function Empty() {
  const t = useText();
  const may = useMay();
  return (
    <Nothing action={<span className="row wrap">{may('network.link.view') && <Button size="s" to="/network/partners">{t('toPartners')}</Button>}{may('sales.order.place_for') && <Button size="s" to="/sell/new">{t('toNew')}</Button>}</span>}>
      {t('empty')}
    </Nothing>
  );
}

function Cockpit() {
  const t = useText();
  const asked = useAsked('30d');
  const { period, currency, partnerId } = asked;
  const currencies = useCurrencies(asked);
  const [{ data, error }, ask] = useQuery({ query: CockpitDocument, variables: { since: period.since, until: period.until, currency, customerId: partnerId } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('orders', again);
  const empty = data?.ever.totalCount === 0;
  return (
    <PageFrame
      title={t('title')} lead={data && !empty && <Lead figures={data.cockpit} asked={asked} currencies={currencies} />}
      actions={!empty && <Button to={versus(keptAddress(asked), 'CUSTOMER_AND_PRODUCT')}>{t('toVersus')}</Button>}
      tools={!empty && <><PeriodTools asked={asked} currencies={currencies} /><PartnerTools asked={asked} /></>}
    >
      <Part data={data} error={error} again={again}>{empty ? <Empty /> : data && <Figures figures={data.cockpit} asked={asked} />}</Part>
    </PageFrame>
  );
}

function Figures({ figures, asked }: { figures: Parameters<typeof KeyFigures>[0]['figures']; asked: Asked }) {
  return (
    <div className="ins-columns">
      <div><KeyFigures figures={figures} asked={asked} /><Months asked={asked} />{!asked.partnerId && <TopCustomers asked={asked} />}</div>
      <div><Trend asked={asked} /><TopProducts asked={asked} /></div>
    </div>
  );
}
