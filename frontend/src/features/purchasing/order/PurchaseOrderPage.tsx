import { lazy, Suspense, useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { newReturnAddress } from '@/features/returns/shared/addresses';
import { ReturnsOf } from '@/features/returns/shared/ReturnsOf';
import { UserErrorList } from '@/graphql/UserErrorList';
import { failureOf } from '@/graphql/failure';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { compare } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Menu, type MenuItem } from '@/ui/Menu';
import { NextLine } from '@/ui/NextLine';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Steps } from '@/ui/Steps';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useOnce } from '@/ui/useOnce';
import { useText } from '../shared/useText';
import { AcceptAnswerDocument, CancelPurchaseDocument, PurchaseOrderDocument, SendPurchaseDocument, type Purchase } from './documents';
import { Lines } from './Lines';
import { purchaseSteps } from './mallSteps';
import { purchaseRows } from './purchaseRows';
import { Receipts } from './Receipts';
import { Side } from './Side';
import { Timeline } from './Timeline';

const ChangeSheet = lazy(async () => ({ default: (await import('./ChangeSheet')).ChangeSheet }));

/** Our order to a supplier, with both sides' timeline. */
export function PurchaseOrderPage() {
  const t = useText();
  const { id: key = '' } = useParams();
  const id = idOf('PurchaseOrder', key);
  const [{ data, error, fetching }, ask] = useQuery({ query: PurchaseOrderDocument, variables: { id } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('purchase_orders,receipts,documents', again);
  const order = data?.purchaseOrder;
  if (order) return <PurchaseView order={order} again={again} />;
  return (
    <PageFrame title={t('order')} back="/buy/orders">
      {error && <Failed onRetry={again} reference={failureOf(error).reference} />}
      {fetching && !error && <Loading />}
      {data && !order && <Nothing action={<Button to="/buy/orders">{t('toOrders')}</Button>}>{t('orderGone')}</Nothing>}
    </PageFrame>
  );
}

type View = { order: Purchase; again: () => void };

function PurchaseView({ order, again }: View) {
  const t = useText();
  const reading = useReading();
  const tablet = useTablet();
  const [opened, open] = useState(false);
  const [sheet, setSheet] = useState<'change' | 'cancel' | null>(null);
  const changing = useOnce(sheet === 'change');
  const commands = usePurchaseCommands(order, again);
  const { supplier, number, supplierNumber, total, lines, receipts, timeline } = order;
  const { steps, current } = purchaseSteps(order, t, reading);
  const side = <Side orderId={order.id} kind="purchase" partner={supplier.name}><Timeline entries={timeline} them={supplier.name} /><Receipts receipts={receipts} /><ReturnsOf orderKey={order.orderKey} standing="buyer" /></Side>;
  const items = usePurchaseMenu(order, setSheet);
  return (
    <PageFrame
      title={number} back="/buy/orders" about={<><PartnerName partner={supplier} side="buy" />{supplierNumber && ` · ${t('theirNumber', { number: supplierNumber })}`}</>} fill
      actions={<>{tablet && <Button onClick={() => open(true)}>{t('timeline')}</Button>}<Menu items={items}><span><IconButton icon="more" label={t('orderMenu')} /></span></Menu></>}
      below={<><Steps steps={steps} current={current} /><Next order={order} commands={commands} onChange={() => setSheet('change')} /><UserErrorList refused={commands.refused} /></>}
      side={side} sideTitle={t('timeline')} sideOpen={opened} onSideClose={() => open(false)}
    >
      <Lines rows={purchaseRows(lines, total.currencyCode, t, reading)} currency={total.currencyCode} total={total.amount} doneHead={t('receivedHead')} />
      {changing && <Suspense fallback={null}><ChangeSheet order={order} open={sheet === 'change'} onClose={() => setSheet(null)} again={again} /></Suspense>}
      <Confirm open={sheet === 'cancel'} onClose={() => setSheet(null)} title={t('cancelAsk', { number })} consequences={[supplier.isLinked ? t('cancelDecides', { supplier: supplier.name }) : t('cancelOurs', { supplier: supplier.name })]} action={t('cancelOrder')} bad onConfirm={commands.cancel} />
    </PageFrame>
  );
}

function usePurchaseCommands({ id, number }: Purchase, again: () => void) {
  const t = useText();
  const sending = useCommand(SendPurchaseDocument);
  const cancelling = useCommand(CancelPurchaseDocument);
  const accepting = useCommand(AcceptAnswerDocument);
  return {
    busy: sending.busy || accepting.busy, refused: [...sending.refused, ...cancelling.refused, ...accepting.refused],
    send: async () => { if ((await sending.run({ purchaseOrderId: id })).ok) { again(); done(t('sent', { number })); } },
    cancel: async () => { if ((await cancelling.run({ purchaseOrderId: id, reason: '' })).ok) { again(); done(t('cancelSent', { number })); } },
    accept: async () => { if ((await accepting.run({ purchaseOrderId: id })).ok) { again(); done(t('accepted', { number })); } },
  };
}

function usePurchaseMenu({ state, supplier, id, lines }: Purchase, show: (sheet: 'change' | 'cancel') => void): MenuItem[] {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const open = state === 'SENT' || state === 'CONFIRMED' || state === 'DRAFT';
  const kept = lines.some(({ received, returned }) => compare(received, returned) > 0);
  const mayReturn = may(supplier.isLinked ? 'returns.order.request' : 'returns.order.instruct');
  return [
    ...(may('purchasing.order.draft') && open ? [{ key: 'change', label: t('changeLines'), icon: 'edit' as const, onSelect: () => show('change') }] : []),
    ...(may('purchasing.order.send') ? [{ key: 'copy', label: t('copyOrder'), icon: 'copy' as const, onSelect: () => void navigate(`/buy/orders/new?supplier=${keyOf(supplier.id)}&like=${keyOf(id)}`) }] : []),
    ...(kept && mayReturn ? [{ key: 'return', label: t(supplier.isLinked ? 'askReturn' : 'noteReturn'), icon: 'return' as const, onSelect: () => void navigate(newReturnAddress('buy', id)) }] : []),
    ...(may('purchasing.order.send') && open ? [{ key: 'cancel', label: t('cancelOrder'), bad: true, onSelect: () => show('cancel') }] : []),
  ];
}

/** The supplier has written something on an order that goes on: why it took no change. */
const isTold = ({ state, reason }: Purchase) => Boolean(reason) && (state === 'SENT' || state === 'CONFIRMED');

type NextProps = { order: Purchase; commands: ReturnType<typeof usePurchaseCommands>; onChange: () => void };

function Next({ order, commands, onChange }: NextProps) {
  const t = useText();
  const may = useMay();
  const { state, needsAcceptance, supplier, receipts, reason } = order;
  const due = receipts.find((receipt) => receipt.state === 'EXPECTED');
  const maySend = may('purchasing.order.send');
  if (state === 'DRAFT') return <NextLine icon="send" actions={maySend && <Ink keys="Ctrl Enter" onClick={() => void commands.send()} busy={commands.busy}>{t('sendNow')}</Ink>}>{t('next.draft', { supplier: supplier.name })}</NextLine>;
  if (needsAcceptance) return <NextLine icon="warning" actions={maySend && <><Button onClick={onChange}>{t('proposeOther')}</Button><Ink keys="Ctrl Enter" onClick={() => void commands.accept()} busy={commands.busy}>{t('acceptAnswer')}</Ink></>}>{t('next.answered', { supplier: supplier.name })}</NextLine>;
  if (due) return <NextLine icon="truck" actions={may('fulfilment.receipt.receive') && <Ink to={`/stock/receiving/${keyOf(due.id)}`}>{t('receive')}</Ink>}>{t('next.due', { number: due.despatchNumber || due.number })}</NextLine>;
  if (isTold(order)) return <NextLine icon="warning">{t('next.writes', { seller: supplier.name, reason })}</NextLine>;
  if (state === 'SENT') return <NextLine>{t('next.sent', { supplier: supplier.name })}</NextLine>;
  if (state === 'REJECTED') return <NextLine icon="warning">{reason ? t('next.rejectedFor', { seller: supplier.name, reason }) : t('next.rejected', { seller: supplier.name })}</NextLine>;
  if (state === 'CANCELLED') return <NextLine icon="close">{t('next.cancelled')}</NextLine>;
  if (state === 'CLOSED') return <NextLine icon="check">{t('next.closed')}</NextLine>;
  return <NextLine icon="truck">{t('next.coming', { supplier: supplier.name })}</NextLine>;
}
