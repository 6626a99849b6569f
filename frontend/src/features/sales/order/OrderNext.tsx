import type { ReactNode } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Sentence } from '@/lib/i18n/Sentence';
import { sentenceOf } from '@/graphql/sentenceOf';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import type { IconName } from '@/ui/icons';
import { Ink } from '@/ui/Ink';
import { NextLine } from '@/ui/NextLine';
import { Refusal, type WayOut } from '@/ui/Refusal';
import type { Order } from './documents';
import type { Next } from './next';
import type { Upstream } from './useOrder';
import type { OrderCommands } from './useOrderCommands';
import { type OrderText, useText } from './useText';
import './order.css';

export type Asking = 'confirm' | 'ship' | 'dispatch' | 'rest' | 'confirmRest' | 'reject' | 'cancel';
type Props = { order: Order; next: Next; upstream: readonly Upstream[]; commands: OrderCommands; ask: (what: Asking) => void };

const icons: Partial<Record<Next['due'], IconName>> = { ship: 'truck', dispatch: 'truck', goods: 'clock', receipt: 'clock', close: 'check', submit: 'send' };

const bringing = (upstream: readonly Upstream[], t: OrderText) => upstream.map(({ number, supplier }) => t('onOrder', { number, supplier: supplier.name }));

function wordsOf(order: Order, next: Next, upstream: readonly Upstream[], t: OrderText): string {
  const customer = order.customer.name;
  switch (next.due) {
    case 'submit': return t('nextSubmit');
    case 'answer': return t('nextAnswer', { customer, count: next.lines }) + (next.short === null ? t('unknownShort') : next.short === 0 ? t('allThere') : t('someShort', { count: next.short }));
    case 'dispatch': return `${t('nextDispatch', { number: next.shipment.number })} ${next.more > 0 ? t('andShip', { count: next.more }) : ''}`;
    case 'ship': return [t('nextShip', { count: next.lines }), ...(next.waiting > 0 ? [t('waitToo', { count: next.waiting }), ...bringing(upstream, t)] : [])].join(' ');
    case 'goods': return [t('nextGoods', { count: next.lines }), ...bringing(upstream, t)].join(' ');
    case 'receipt': return t(order.customer.isLinked ? 'nextReceipt' : 'nextReceiptOutside', { customer });
    case 'close': return t('nextClose');
    default: return order.state === 'CANCELLED' ? t('endedCancelled', { reason: order.reason }) : order.state === 'REJECTED' ? t('endedRejected', { reason: order.reason }) : t('endedClosed');
  }
}

/** The one tinted line: what is due, by whom, and the ink button. */
export function OrderNext(props: Props) {
  const { order, next, upstream } = props;
  const t = useText();
  return (
    <>
      <NextLine icon={icons[next.due] ?? 'document'} actions={<Actions {...props} />}><Sentence text={wordsOf(order, next, upstream, t)} /></NextLine>
      <Against {...props} />
    </>
  );
}

/** A customer that reports no receipts here leaves the closing to us. */
const isToClose = ({ customer, state }: Order, { due }: Next) => due === 'close' || (due === 'receipt' && !customer.isLinked && state === 'SHIPPED');

function Actions(props: Props): ReactNode {
  const { order, next, commands, ask } = props;
  const t = useText();
  const may = useMay();
  const press = { busy: commands.busy, keys: 'Ctrl Enter' };
  if (isToClose(order, next) && may('sales.order.confirm')) return <Ink {...press} onClick={() => void commands.close()}>{t('close')}</Ink>;
  switch (next.due) {
    case 'submit': return may('sales.order.place') && <Ink {...press} onClick={() => void commands.submit()}>{t('submit')}</Ink>;
    case 'ship': return <ToShip commands={commands} ask={ask} next={next} />;
    case 'dispatch': return may('sales.order.ship') && <><Button disabled={commands.busy} onClick={() => void commands.withdraw(next.shipment.id)}>{t('withdraw')}</Button><Ink {...press} onClick={() => ask('dispatch')}>{t('dispatch')}</Ink></>;
    case 'goods': return <Waiting {...props} />;
    case 'answer': return <Answer commands={commands} ask={ask} short={next.short ?? 0} mayOrder={may('planning.shortage.order')} />;
    default: return null;
  }
}

/** What is promised can leave; what is not, and comes from nowhere yet, can be ordered. */
function ToShip({ commands: { busy }, ask, next }: Pick<Props, 'commands' | 'ask'> & { next: Next & { due: 'ship' } }) {
  const t = useText();
  const may = useMay();
  return (
    <>
      {next.waiting > 0 && (next.short ?? 0) > 0 && may('planning.shortage.order') && <Button disabled={busy} onClick={() => ask('rest')}>{t('orderRest')}</Button>}
      {may('sales.order.ship') && <Ink busy={busy} keys="Ctrl Enter" onClick={() => ask('ship')}>{t('ship', { count: next.lines })}</Ink>}
    </>
  );
}

/** Goods will come by themselves or be ordered; what has come meanwhile can be promised now. */
function Waiting({ commands, ask }: Props) {
  const t = useText();
  const may = useMay();
  return (
    <>
      {may('sales.order.confirm') && <Button onClick={() => ask('confirm')}>{t('confirmSome')}</Button>}
      {may('planning.shortage.order') && <Ink keys="Ctrl Enter" busy={commands.busy} onClick={() => ask('rest')}>{t('orderRest')}</Ink>}
    </>
  );
}

function Answer({ commands, ask, short, mayOrder }: Pick<Props, 'commands' | 'ask'> & { short: number; mayOrder: boolean }) {
  const t = useText();
  const may = useMay();
  if (!may('sales.order.confirm')) return null;
  const { busy, confirm } = commands;
  const press = { busy, keys: 'Ctrl Enter' };
  return (
    <>
      <Button look="quiet" keys="D" onClick={() => ask('reject')}>{t('reject')}</Button>
      <Button onClick={() => ask('confirm')}>{t('confirmSome')}</Button>
      {short === 0 && <Ink {...press} onClick={() => void confirm({ partial: false })}>{t('confirmFull')}</Ink>}
      {short > 0 && mayOrder && <><Button disabled={busy} onClick={() => void confirm({ partial: true })}>{t('confirmPart')}</Button><Ink {...press} onClick={() => ask('confirmRest')}>{t('confirmAndOrder')}</Ink></>}
      {short > 0 && !mayOrder && <Ink {...press} onClick={() => void confirm({ partial: true })}>{t('confirmPart')}</Ink>}
    </>
  );
}

/** What the server said against the last wish, with the ways out. */
function Against({ commands, ask }: Props) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const { against: { refused, failure }, confirm, forget } = commands;
  if (failure) return <Failed reference={failure.reference} onRetry={forget}>{failure.message || undefined}</Failed>;
  if (refused.length === 0) return null;
  const lacks = refused.some(({ code }) => code === 'NOT_ENOUGH_STOCK' || code === 'NOTHING_TO_CONFIRM');
  const ways: WayOut[] = lacks ? [
    ...(refused.some(({ code }) => code === 'NOT_ENOUGH_STOCK') ? [{ label: t('confirmPart'), onTake: () => void confirm({ partial: true }) }] : []),
    ...(may('planning.shortage.order') ? [{ label: t('orderRest'), onTake: () => ask('rest') }] : []),
  ] : [];
  return <div className="so-refused">{refused.map((each) => <Refusal key={each.code + each.path.join('.')} tone="bad" ways={ways}>{sentenceOf(each, language)}</Refusal>)}</div>;
}
