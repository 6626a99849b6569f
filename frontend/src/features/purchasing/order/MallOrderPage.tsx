import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { CopyOrderDocument } from '@/features/mall/shared/cartDocuments';
import { useCartChoice } from '@/features/mall/shared/useCartChoice';
import { newReturnAddress } from '@/features/returns/shared/addresses';
import { ReturnsOf } from '@/features/returns/shared/ReturnsOf';
import { UserErrorList } from '@/graphql/UserErrorList';
import { failureOf } from '@/graphql/failure';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { compare } from '@/lib/decimal';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { NextLine } from '@/ui/NextLine';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Steps } from '@/ui/Steps';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useText } from '../shared/useText';
import { CancelMallOrderDocument, MallOrderDocument, type MallOrder } from './documents';
import { Lines } from './Lines';
import { mallNext, mallSteps } from './mallSteps';
import { mallRows } from './purchaseRows';
import { Shipped } from './Shipped';
import { Side } from './Side';
import { Timeline } from './Timeline';

/** An order at this seller, as its customer sees it. */
export function MallOrderPage() {
  const t = useText();
  const { id: key = '' } = useParams();
  const id = idOf('SalesOrder', key);
  const [{ data, error, fetching }, ask] = useQuery({ query: MallOrderDocument, variables: { id } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('orders,shipments', again);
  const order = data?.salesOrder;
  if (order) return <Ordered order={order} again={again} />;
  return (
    <PageFrame title={t('order')} back="/buy/orders">
      {error && <Failed onRetry={again} reference={failureOf(error).reference} />}
      {fetching && !error && <Loading />}
      {data && !order && <Nothing action={<Button to="/buy/orders">{t('toOrders')}</Button>}>{t('orderGone')}</Nothing>}
    </PageFrame>
  );
}

function Ordered({ order, again }: { order: MallOrder; again: () => void }) {
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const tablet = useTablet();
  const navigate = useNavigate();
  const [opened, open] = useState(false);
  const [asks, ask] = useState(false);
  const cancelling = useCommand(CancelMallOrderDocument);
  const copying = useCommand(CopyOrderDocument);
  const choice = useCartChoice();
  const seller = house()?.mallTitle || site().name;
  const { number, state, total, lines, shipments, timeline } = order;
  const mayCancel = may('sales.order.cancel') && (state === 'SUBMITTED' || state === 'CONFIRMED');
  const cancel = async () => {
    if (!(await cancelling.run({ orderId: order.id, reason: '' })).ok) return;
    again();
    done(t('cancelled', { number }));
  };
  const repeat = async () => {
    const cartId = choice.cartId ?? (await choice.open(t('again', { number })));
    if (cartId && (await copying.run({ orderId: order.id, cartId })).ok) void navigate(`/buy?cart=${keyOf(cartId)}`);
  };
  const { steps, current } = mallSteps(order, t, reading);
  const side = <Side orderId={order.id} kind="sale" partner={seller} inMall><Timeline entries={timeline} them={seller} inMall /><Shipped shipments={shipments} /><ReturnsOf orderKey={order.orderKey} standing="guest" /></Side>;
  const mayReturn = may('returns.order.request') && lines.some((line) => compare(line.shipped, line.returned) > 0);
  return (
    <PageFrame
      title={number} back="/buy/orders" about={order.customerReference && t('yourRef', { reference: order.customerReference })} fill
      actions={<>{mayReturn && <Button icon="return" to={newReturnAddress('buy', order.id)}>{t('askReturn')}</Button>}{mayCancel && <Button onClick={() => ask(true)}>{t('cancelOrder')}</Button>}{tablet && <Button onClick={() => open(true)}>{t('timeline')}</Button>}{choice.mayEdit && <Ink keys="Ctrl Enter" onClick={() => void repeat()} busy={copying.busy}>{t('orderAgain')}</Ink>}</>}
      below={<><Steps steps={steps} current={current} /><NextLine>{mallNext(order, seller, t, reading)}</NextLine><UserErrorList refused={[...cancelling.refused, ...copying.refused]} /></>}
      side={side} sideTitle={t('timeline')} sideOpen={opened} onSideClose={() => open(false)}
    >
      <Lines rows={mallRows(lines, t, reading)} currency={total.currencyCode} total={total.amount} doneHead={t('shippedHead')} />
      <Confirm open={asks} onClose={() => ask(false)} title={t('cancelAsk', { number })} consequences={[t('cancelTold', { seller }), t('cancelFree', { count: lines.length })]} action={t('cancelOrder')} bad onConfirm={cancel} />
    </PageFrame>
  );
}
