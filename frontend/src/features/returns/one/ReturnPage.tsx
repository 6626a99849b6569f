import { useCallback, useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { MessagesPanel } from '@/features/messages/shared/MessagesPanel';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { failureOf } from '@/graphql/failure';
import { idOf, keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { formatQuantity } from '@/lib/format/number';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Steps } from '@/ui/Steps';
import { Tabs } from '@/ui/Tabs';
import { useReading } from '@/ui/theme/look';
import { usePhone, useTablet } from '@/ui/theme/useMedia';
import { returnAddress, returnsAddress, type Way } from '../shared/addresses';
import { differences } from '../shared/returnState';
import { useSide, type Standing } from '../shared/useSide';
import { useText } from '../useText';
import { Deliveries, Reasons } from './About';
import { ReturnDocument, type Return } from './documents';
import type { Grants } from './grants';
import { Next } from './Next';
import { hasLeft } from './due';
import { ReturnLines } from './ReturnLines';
import { ReturnTimeline } from './ReturnTimeline';
import { Sheets, type Asking } from './Sheets';
import { stepsOf } from './steps';
import { useReturnCommands } from './useReturnCommands';

/** One return, from the first word to the goods on the shelf, as its seller, its buyer, or a customer in the mall sees it (RMA-02). */
export function ReturnPage() {
  const t = useText();
  const { key = '' } = useParams();
  const { way, standing } = useSide();
  const [{ data, error, fetching }, ask] = useQuery({ query: ReturnDocument, variables: { id: idOf('ReturnOrder', key) } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('returns,receipts,shipments,documents', again);
  const found = data?.returnOrder;
  const back = returnsAddress(way);
  // Whoever comes by a reference does not know which way the goods go.
  const right: Way = found && standing !== 'guest' ? (found.side === 'BUYER' ? 'buy' : 'sell') : way;
  if (found && right !== way) return <Navigate replace to={returnAddress(right, found.id)} />;
  if (found) return <Found key={found.id} found={found} way={way} standing={standing} again={again} />;
  return (
    <PageFrame title={t('one')} back={back}>
      {error && <Failed onRetry={again} reference={failureOf(error).reference} />}
      {fetching && !error && <Loading />}
      {data && !found && <Nothing action={<Button to={back}>{t('toReturns')}</Button>}>{t('gone')}</Nothing>}
    </PageFrame>
  );
}

type Props = { found: Return; way: Way; standing: Standing; again: () => void };

function Found({ found, way, standing, again }: Props) {
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const phone = usePhone();
  const tablet = useTablet();
  const [grants, setGrants] = useState<Grants>({});
  const [asking, ask] = useState<Asking | null>(null);
  const [sideOpen, openSide] = useState(false);
  const commands = useReturnCommands(found, again);
  const { number, state, lines } = found;
  const { steps, current } = stepsOf(found, standing, t, reading);
  const answers = standing === 'seller' && state === 'REQUESTED' && may('returns.order.instruct');
  const mayCallOff = standing === 'seller' && may('returns.order.instruct') && state === 'INSTRUCTED' && (!found.partner.isLinked || !hasLeft(lines));
  const grant = (id: string, quantity: string) => setGrants((before) => ({ ...before, [id]: quantity }));
  const side = <Side found={found} standing={standing} />;
  return (
    <PageFrame
      title={number} back={returnsAddress(way)} mark={standing === 'guest' ? undefined : <Logo name={found.partner.name} colour="var(--partner)" />} about={<Head found={found} standing={standing} way={way} />}
      actions={<>{mayCallOff && <Button onClick={() => ask('callOff')}>{t('callOff')}</Button>}{tablet && !phone && <Button onClick={() => openSide(true)}>{t('timeline')}</Button>}</>}
      below={<><Steps steps={steps} current={current} /><Next found={found} standing={standing} grants={grants} commands={commands} ask={ask} /></>}
      lead={<Lead found={found} standing={standing} />}
      {...(phone ? {} : { side, sideTitle: t('timeline'), sideOpen, onSideClose: () => openSide(false) })}
    >
      {asking === null && <Said of={commands} />}
      <ReturnLines lines={lines} state={state} grants={grants} onGrant={answers ? grant : null} />
      <Reasons found={found} />
      {phone && side}
      <Sheets found={found} commands={commands} asking={asking} onClose={() => ask(null)} />
    </PageFrame>
  );
}

function Head({ found, standing, way }: { found: Return; standing: Standing; way: Way }) {
  const t = useText();
  const { partner, partnerNumber, orderId, orderNumber } = found;
  return (
    <>
      {standing !== 'guest' && <PartnerName partner={partner} side={way} strong />} {partnerNumber && `${t('theirs', { number: partnerNumber })} `}
      {orderId ? <Link to={`/${way}/orders/${keyOf(orderId)}`}>{t('ofOrder', { number: orderNumber })}</Link> : t('ofOrder', { number: orderNumber })}
    </>
  );
}

function Lead({ found, standing }: { found: Return; standing: Standing }) {
  const t = useText();
  const { locale } = useReading();
  const { asked, agreed, sent, received } = differences(found.lines, found.state);
  const say = (value: string) => formatQuantity(value, locale);
  const them = standing === 'guest' ? (house()?.mallTitle || site().name) : found.partner.name;
  const told = { them, who: found.requestedBy, asked: say(asked), agreed: say(agreed), sent: say(sent), received: say(received) };
  return <Rich>{t(`says.${standing}.${found.state}`, told)}</Rich>;
}

function Side({ found, standing }: { found: Return; standing: Standing }) {
  const t = useText();
  const may = useMay();
  const [shown, show] = useState('timeline');
  const { orderId, partner } = found;
  const them = standing === 'guest' ? (house()?.mallTitle || site().name) : partner.name;
  const talks = orderId && may('messages.message.view');
  return (
    <>
      {talks && <div className="ui-frame-tabs"><Tabs items={[{ key: 'timeline', label: t('timeline') }, { key: 'messages', label: t('messages') }]} value={shown} onChange={show} label={t('one')} /></div>}
      {shown === 'messages' && talks ? <MessagesPanel orderId={orderId} partner={them} /> : <><ReturnTimeline found={found} standing={standing} /><Deliveries found={found} standing={standing} /></>}
    </>
  );
}
