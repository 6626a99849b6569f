import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { compare } from '@/lib/decimal';
import { formatDay } from '@/lib/format/date';
import { idOf } from '@/graphql/ids';
import { useMay } from '@/features/identity/shared/viewer';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { newReturnAddress } from '@/features/returns/shared/addresses';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { Menu, type MenuItem } from '@/ui/Menu';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { usePhone, useTablet } from '@/ui/theme/useMedia';
import { cameFrom, placeIn } from '../orders/came';
import { orderAddress } from '../shared/address';
import type { Order } from './documents';
import { Lines } from './Lines';
import { nextOf } from './next';
import { OrderNext, type Asking } from './OrderNext';
import { OrderSteps } from './OrderSteps';
import { Side } from './Side';
import { useOrder, type Shortage, type Upstream } from './useOrder';
import { useOrderCommands } from './useOrderCommands';
import { useText } from './useText';

const DocumentSheet = lazy(async () => ({ default: (await import('./DocumentSheet')).DocumentSheet }));
const OrderSheets = lazy(async () => ({ default: (await import('./OrderSheets')).OrderSheets }));

/** One customer's order, from either side's first word to the last. */
export function OrderPage() {
  const { id: key = '' } = useParams();
  const t = useText();
  const { order, shortages, upstream, again, failure, missing } = useOrder(idOf('SalesOrder', key));
  const back = cameFrom()?.address ?? '/sell/orders';
  if (order) return <Found key={order.id} order={order} shortages={shortages} upstream={upstream} again={again} back={back} />;
  return (
    <PageFrame title={t('order')} back={back}>
      {failure ? <Failed onRetry={again} reference={failure.reference}>{failure.message || undefined}</Failed> : missing ? <Nothing action={<Button to={back}>{t('toList')}</Button>}>{t('notFound')}</Nothing> : <Loading rows={8} columns={[8, 40, 10, 10, 14]} />}
    </PageFrame>
  );
}

type FoundProps = { order: Order; shortages: readonly Shortage[] | null; upstream: readonly Upstream[]; again: () => void; back: string };

function Found({ order, shortages, upstream, again, back }: FoundProps) {
  const commands = useOrderCommands(order, again);
  const [asking, ask] = useState<Asking | null>(null);
  const [paper, showPaper] = useState<string | null>(null);
  const [sideOpen, openSide] = useState(false);
  const tablet = useTablet();
  const phone = usePhone();
  const t = useText();
  const short = shortages ? shortages.filter((each) => compare(each.short, '0') > 0).length : null;
  const next = nextOf(order, short);
  const side = <Side order={order} upstream={upstream} onDocument={showPaper} />;
  return (
    <PageFrame
      fill={!phone} back={back} title={order.number} mark={<Logo name={order.customer.name} colour="var(--partner)" />} about={<About order={order} />}
      actions={<HeadActions order={order} ask={ask} />} below={<><OrderSteps order={order} /><OrderNext order={order} next={next} upstream={upstream} commands={commands} ask={ask} /></>}
      {...(phone ? {} : { side, sideTitle: t('order'), sideOpen, onSideClose: () => openSide(false) })}
    >
      {tablet && !phone && <div className="section"><Button onClick={() => openSide(true)}>{t('timeline')}</Button></div>}
      {order.note && <p className="section t-2">{order.note}</p>}
      <Lines order={order} shortages={shortages} />
      {phone && side}
      <Suspense fallback={null}>
        {asking && <OrderSheets order={order} shortages={shortages} commands={commands} asking={asking} next={next} onClose={() => ask(null)} />}
        {paper && <DocumentSheet id={paper} onClose={() => showPaper(null)} />}
      </Suspense>
    </PageFrame>
  );
}

function About({ order }: { order: Order }) {
  const t = useText();
  const reading = useReading();
  const { customer, customerReference, onBehalf, placedBy, requestedOn } = order;
  const facts = [customerReference && t('theirs', { number: customerReference }), onBehalf && t('behalf', { customer: customer.contactName || customer.name, who: placedBy }), requestedOn && t('wanted', { day: formatDay(requestedOn, reading, true) })];
  return <><PartnerName partner={customer} strong /> {facts.filter(Boolean).join(' · ')}</>;
}

/** Where the order stands in its list, print, and everything that is not the next best action. */
function HeadActions({ order, ask }: { order: Order; ask: (what: Asking) => void }) {
  const t = useText();
  const may = useMay();
  const phone = usePhone();
  const navigate = useNavigate();
  const place = placeIn(cameFrom(), order.id);
  const go = (id: string | null | undefined) => { if (id) void navigate(orderAddress(id), { replace: true }); };
  useEffect(() => { document.title = order.number; }, [order.number]);
  const ended = ['CLOSED', 'CANCELLED', 'REJECTED', 'SHIPPED'].includes(order.state);
  const shipped = order.lines.some((line) => compare(line.shipped, line.returned) > 0);
  const items: MenuItem[] = [
    { key: 'copy', label: t('copyNumber'), icon: 'copy', onSelect: () => void navigator.clipboard.writeText(order.number) },
    ...(shipped && may('returns.order.instruct') ? [{ key: 'return', label: t('agreeReturn'), icon: 'return' as const, onSelect: () => void navigate(newReturnAddress('sell', order.id)) }] : []),
    ...(!ended && may('sales.order.cancel') ? [{ key: 'cancel', label: t(shipped ? 'cancelRest' : 'cancel'), icon: 'trash' as const, bad: true, onSelect: () => ask('cancel') }] : []),
  ];
  return (
    <>
      {place && !phone && (
        <span className="row small t-3">
          {t('place', { at: place.at, of: place.of })}
          <IconButton icon="up" size="s" label={t('before')} keys="K" disabled={!place.before} onClick={() => go(place.before)} />
          <IconButton icon="down" size="s" label={t('after')} keys="J" disabled={!place.after} onClick={() => go(place.after)} />
        </span>
      )}
      <IconButton icon="print" label={t('print')} onClick={() => void navigate(`${orderAddress(order.id)}/print`)} />
      <Menu items={items}><span><IconButton icon="more" label={t('more')} /></span></Menu>
    </>
  );
}
