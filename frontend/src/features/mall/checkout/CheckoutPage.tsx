import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { failureOf } from '@/graphql/failure';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { placesOf } from '@/lib/format/number';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { useReading } from '@/ui/theme/look';
import { SellerMark } from '../shared/SellerHead';
import { useText } from './useText';
import { changesIn } from './changes';
import { AcceptPricesDocument, CheckoutDocument, SubmitCartDocument } from './documents';
import { Deliveries } from './Deliveries';
import { CheckoutLines } from './CheckoutLines';
import { PriceChanges } from './PriceChanges';
import type { Preview } from './types';
import { useWishes } from './useWishes';
import { WhereAndWhen } from './WhereAndWhen';

/** What is sent, at which prices, what comes when, where to; then it is sent once. */
export function CheckoutPage() {
  const t = useText();
  const { cart: key = '' } = useParams();
  const cartId = idOf('Cart', key);
  const [{ data, error }, ask] = useQuery({ query: CheckoutDocument, variables: { cartId }, requestPolicy: 'network-only' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const preview = data?.checkoutPreview;
  const frame = { title: t('checkoutTitle'), mark: <SellerMark />, back: `/buy?cart=${key}`, about: preview && t('checkoutAbout', { cart: preview.cart.name, seller: house()?.mallTitle || site().name }) };
  const failure = error && !data ? failureOf(error) : null;
  if (failure) return <PageFrame {...frame}><Failed onRetry={again} reference={failure.reference}>{failure.kind === 'network' ? t('checkoutNeedsNet') : undefined}</Failed></PageFrame>;
  if (!data) return <PageFrame {...frame}><Loading rows={8} /></PageFrame>;
  if (!preview) return <PageFrame {...frame}><Nothing action={<Button to="/buy">{t('toPad')}</Button>}>{t('cartGone')}</Nothing></PageFrame>;
  if (isDone(preview)) return <PageFrame {...frame}><AllSent last={data.cart?.lastOrderId ?? null} /></PageFrame>;
  return <Checkout key={cartId} preview={preview} frame={frame} again={again} cartKey={key} />;
}

const isDone = ({ cart }: Preview) => cart.lines.every(({ isParked }) => isParked);

/** Back in the browser after sending leads here: nothing can be sent twice. */
function AllSent({ last }: { last: string | null }) {
  const t = useText();
  return <Nothing action={<>{last && <Button to={`/buy/orders/${keyOf(last)}`}>{t('toLastOrder')}</Button>}<Button to="/buy">{t('toPad')}</Button></>}>{last ? t('cartSent') : t('cartEmpty')}</Nothing>;
}

type Frame = { title: string; mark: ReactNode; back: string; about: ReactNode };

function Checkout({ preview, frame, again, cartKey }: { preview: Preview; frame: Frame; again: () => void; cartKey: string }) {
  const t = useText();
  const navigate = useNavigate();
  const reading = useReading();
  const { cart, total, priceStamp } = preview;
  const currency = total?.currencyCode ?? reading.currency;
  const { changes, by } = changesIn(cart.lines, placesOf(currency));
  const [wishes, setWishes] = useWishes(cart.id, cart.partner.addresses);
  const sending = useCommand(SubmitCartDocument);
  const accepting = useCommand(AcceptPricesDocument);
  const [sent, setSent] = useState(false);
  const open = cart.lines.filter(({ isParked, problems }) => !isParked && problems.some((problem) => problem !== 'PRICE_CHANGED'));
  const why = open.length > 0 ? t('linesNeedLook', { count: open.length }) : changes.length > 0 ? t('acceptFirst') : null;
  const stale = sending.refused.some(({ code }) => code === 'CART_CHANGED' || code === 'PRICE_CHANGED');
  useEffect(() => { if (stale) again(); }, [stale]); // eslint-disable-line react-hooks/exhaustive-deps -- once per refusal

  const send = async () => {
    if (sent) return;
    const { addressId, requestedOn, reference, note } = wishes;
    const outcome = await sending.run({
      cartId: cart.id, revision: cart.revision, priceStamp, customerReference: reference.trim(), note: note.trim(),
      ...(addressId ? { addressId } : {}), ...(requestedOn ? { requestedOn } : {}),
    });
    const order = outcome.ok ? outcome.payload.order : null;
    if (!order) return;
    setSent(true);
    setWishes(null);
    done(t('orderSent', { seller: house()?.mallTitle || site().name, number: order.number }));
    void navigate(`/buy/orders/${keyOf(order.id)}`, { replace: true });
  };
  const accept = async () => { if ((await accepting.run({ cartId: cart.id })).ok) again(); };
  const counted = cart.lines.filter(({ isParked }) => !isParked);
  return (
    <PageFrame
      {...frame}
      foot={(
        <>
          <span className="grow"><b>{t('linesCount', { count: counted.length })}</b> · {t('deliveriesCount', { count: Math.max(preview.deliveries.length, 1) })}{cart.lines.length > counted.length && <span className="t-3"> · {t('parkedStay', { count: cart.lines.length - counted.length })}</span>}</span>
          {total && <span className="right"><span className="small t-3">{t('totalGoods')}</span><br /><span className="figure"><Money amount={total.amount} currency={currency} /></span></span>}
          <Ink size="l" keys="Ctrl Enter" why={why} busy={sending.busy || sent} onClick={() => void send()}>{t('sendOrder')}</Ink>
        </>
      )}
    >
      {sending.failure && <div className="mall-line"><Refusal tone="bad" ways={[{ label: t('tryAgain'), onTake: () => void send() }]}>{sending.failure.kind === 'network' ? t('sendNoNetwork') : sending.failure.message}</Refusal></div>}
      {sending.refused.length > 0 && <div className="mall-line"><Refusal tone="bad">{stale ? t('changedMeanwhile') : <UserErrorList refused={sending.refused} />}</Refusal></div>}
      {changes.length > 0 && <PriceChanges changes={changes} by={by} currency={currency} busy={accepting.busy} onAccept={() => void accept()} back={`/buy?cart=${cartKey}`} />}
      {open.length > 0 && <div className="mall-line"><Refusal ways={[{ label: t('backToPad'), onTake: () => void navigate(`/buy?cart=${cartKey}`) }]}>{t('linesStand', { count: open.length })}</Refusal></div>}
      <div className="mall-checkout">
        <WhereAndWhen addresses={cart.partner.addresses} wishes={wishes} onChange={setWishes} />
        <Deliveries preview={preview} />
      </div>
      <CheckoutLines lines={cart.lines} currency={currency} />
    </PageFrame>
  );
}
