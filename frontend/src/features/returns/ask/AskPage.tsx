import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Photos } from '@/features/fulfilment/shared/Photos';
import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { Waiting } from '@/features/inventory/shared/Waiting';
import { useMay } from '@/features/identity/shared/viewer';
import { idOf, keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { isZero, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { house, site } from '@/lib/site';
import { useKept } from '@/lib/useKept';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { TextField } from '@/ui/TextField';
import { useReading } from '@/ui/theme/look';
import { returnAddress } from '../shared/addresses';
import { useSide, type Standing } from '../shared/useSide';
import { useText } from '../useText';
import { noWish, totalWished, wished, wrongWith, type Wish, type Wishes } from './asked';
import { AskLines } from './AskLines';
import { ReturnableDocument, type Returnable } from './documents';
import { ToMall } from './ToMall';
import { useAsk } from './useAsk';

const permissions: Record<Standing, string> = { guest: 'returns.order.request', seller: 'returns.order.instruct', buyer: 'returns.order.instruct' };
const empty: Wishes = {};
type Photo = { id: string; url: string; name: string };

/** Giving back goods of an order: asked for in the seller's mall, agreed by the seller, noted for a supplier without a tenant. */
export function AskPage() {
  const t = useText();
  const { way, standing } = useSide();
  const [params] = useSearchParams();
  const [order, trade] = [params.get('order'), params.get('trade')];
  const kind = standing === 'buyer' ? 'PurchaseOrder' : 'SalesOrder';
  const [{ data, error }, ask] = useQuery({ query: ReturnableDocument, variables: order ? { orderId: idOf(kind, order) } : { orderKey: trade ?? '' }, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('returns,shipments,receipts', again);
  const found = data?.returnable;
  const back = order ? `/${way}/orders/${order}` : `/${way}/returns`;
  if (!found) return <Waiting title={t(`ask.${standing}`)} back={back} error={error} known={data !== undefined} onRetry={again} />;
  if (standing === 'buyer' && found.partner.isLinked) return <ToMall order={found} back={back} />;
  return <Asking key={found.orderId} order={found} standing={standing} back={`/${way}/orders/${keyOf(found.orderId)}`} again={again} />;
}

const sellerHere = () => house()?.mallTitle || site().name;

type Props = { order: Returnable; standing: Standing; back: string; again: () => void };

function Asking({ order, standing, back, again }: Props) {
  const t = useText();
  const { way } = useSide();
  const { locale } = useReading();
  const online = useOnline();
  const navigate = useNavigate();
  const may = useMay()(permissions[standing]);
  const [wishes, setWishes, forget] = useKept<Wishes>(`return.${keyOf(order.orderId)}`, empty);
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const command = useAsk(standing);
  const them = standing === 'guest' ? sellerHere() : order.partner.name;
  const count = wished(order.lines, wishes).length;
  const pieces = formatQuantity(totalWished(order.lines, wishes), locale);
  const left = sum(order.lines.map(({ open }) => open));
  const wrong = wrongWith(order.lines, wishes, reason);
  const change = (lineId: string, part: Partial<Wish>) => setWishes((before) => ({ ...before, [lineId]: { ...noWish, ...before[lineId], ...part } }));
  const send = async () => {
    const outcome = await command.send(order, wishes, reason.trim(), photos.map(({ id }) => id));
    const made = outcome.ok ? outcome.payload.returnOrder : null;
    if (!made) return;
    forget();
    done(t(`done.${standing}`, { number: made.number, them }));
    void navigate(returnAddress(way, made.id), { replace: true });
  };
  const all = () => setWishes(() => Object.fromEntries(order.lines.filter(({ open }) => !isZero(open)).map(({ lineId, open }) => [lineId, { ...noWish, ...wishes[lineId], quantity: open }])));
  const isOpen = !isZero(left);
  const edits = may && isOpen;
  const ink = <><Ink onClick={() => void send()} busy={command.busy} keys="Ctrl Enter" why={online ? (wrong && t(`wrong.${wrong}`)) : t('offline')}>{count > 0 ? t(`do.${standing}`, { count }) : t(`ask.${standing}`)}</Ink><span className="t-2" role="status">{count > 0 ? t(`then.${standing}`, { pieces, them }) : ''}</span></>;
  return (
    <PageFrame
      title={t(`ask.${standing}`)} back={back} about={standing === 'guest' ? order.number : `${order.number} · ${order.partner.name}`}
      lead={<Rich>{t(isOpen ? 'leadOpen' : 'leadNone', { number: order.number, pieces: formatQuantity(left, locale) })}</Rich>}
      foot={edits ? ink : isOpen && <span className="t-2">{t('mayNot')}</span>}
    >
      <Said of={command} onRetry={() => void send()} ways={[{ label: t('readAgain'), onTake: again }]} />
      {order.lines.length > 0 ? <AskLines lines={order.lines} wishes={wishes} onChange={edits ? change : null} /> : <Nothing action={<Button to={back}>{t('toOrder')}</Button>}>{t('nothingDelivered')}</Nothing>}
      {edits && (
        <div className="goods-form">
          <div className="row"><Button size="s" look="quiet" onClick={all}>{t('everything')}</Button></div>
          <TextField label={t('reasonField')} hint={t(`reasonHint.${standing}`, { them })} rows={3} most={500} value={reason} onChange={setReason} optional={wrong !== 'reason'} />
          {standing === 'guest' && <Evidence photos={photos} onAdd={(photo) => setPhotos((now) => [...now, photo])} />}
        </div>
      )}
    </PageFrame>
  );
}

function Evidence({ photos, onAdd }: { photos: readonly Photo[]; onAdd: (photo: Photo) => void }) {
  const t = useText();
  return <div className="goods-field"><span className="label">{t('photos')}</span><Photos photos={photos} onAdd={onAdd} /></div>;
}
