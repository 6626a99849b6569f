import { messages, type Messages } from '@/lib/i18n/messages';
import { formatDay } from '@/lib/format/date';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import type { ReadingValue } from '@/ui/theme/look';
import type { Entry } from './documents';

const en = {
  order: 'Purchase order {{number}}', order_change: 'Change asked for', order_cancellation: 'Cancellation asked for', despatch_advice: 'Delivery note {{number}}', receipt_advice: 'Receipt {{number}}', return_instruction: 'Return agreed, {{number}}', return_despatch: 'Return sent, {{number}}', return_receipt: 'Return received, {{number}}',
  response_received: 'Order received', response_accepted: 'Order accepted', response_amended: 'Order answered with changes', response_rejected: 'Order declined',
  OrderPlaced: 'Order entered', OrderChanged: 'Order changed', OrderConfirmed: 'Stock held', OrderWaits: 'Waits for goods', OrderRejected: 'Declined', OrderCancelled: 'Cancelled', OrderShipped: 'Booked as shipped', GoodsAcknowledged: 'Receipt counted', ConfirmationWithdrawn: 'Confirmation taken back', ShipmentDispatched: 'Delivery left', ReturnRequested: 'Return asked for', ReturnInstructed: 'Return agreed', ReturnRefused: 'Return refused', ReturnCancelled: 'Return called off', ReturnDispatched: 'Return on its way', ReturnReceived: 'Return received', MessageWritten: 'Message', message: 'Message',
  lines_one: '{{count}} line', lines_other: '{{count}} lines', amended_one: '{{count}} changed', amended_other: '{{count}} changed', refused_one: '{{count}} refused', refused_other: '{{count}} refused', wanted: 'wanted {{day}}', units: '{{quantity}} pieces', rejected: '{{quantity}} refused at the door', rule: 'by rule', failed: 'could not be taken in: see document traffic', waiting: 'not fetched yet',
};
const zh: Messages<typeof en> = {
  order: '采购订单{{number}}', order_change: '请求变更', order_cancellation: '请求取消', despatch_advice: '发货单{{number}}', receipt_advice: '收货单{{number}}', return_instruction: '同意退货，{{number}}', return_despatch: '退货已寄出，{{number}}', return_receipt: '退货已收到，{{number}}',
  response_received: '订单已收到', response_accepted: '订单已接受', response_amended: '订单有变更地答复', response_rejected: '订单已拒绝',
  OrderPlaced: '录入订单', OrderChanged: '订单已变更', OrderConfirmed: '已预留库存', OrderWaits: '等待到货', OrderRejected: '已拒绝', OrderCancelled: '已取消', OrderShipped: '登记发货', GoodsAcknowledged: '收货已计入', ConfirmationWithdrawn: '确认已撤回', ShipmentDispatched: '货物已发出', ReturnRequested: '请求退货', ReturnInstructed: '同意退货', ReturnRefused: '拒绝退货', ReturnCancelled: '退货已撤销', ReturnDispatched: '退货在途', ReturnReceived: '退货已收到', MessageWritten: '留言', message: '留言',
  lines_other: '{{count}}行', amended_other: '{{count}}行有变更', refused_other: '{{count}}行被拒绝', wanted: '要求{{day}}到货', units: '{{quantity}}件', rejected: '{{quantity}}件当场拒收', rule: '按规则', failed: '未能入账，见单据往来', waiting: '对方尚未取走',
};

export const useTimelineText = messages('sales.timeline', en, zh);
type T = ReturnType<typeof useTimelineText>;

type Facts = Readonly<Record<string, unknown>>;
const textAt = (facts: Facts, name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
const countAt = (facts: Facts, name: string) => (typeof facts[name] === 'number' ? facts[name] : 0);

/** Events that say again what a document beside them says; shown only where there is no document. */
const echoes: Record<string, string> = { OrderShipped: 'despatch_advice', ShipmentDispatched: 'despatch_advice', GoodsAcknowledged: 'receipt_advice', OrderRejected: 'order_response', ReturnInstructed: 'return_instruction', MessageWritten: 'message' };

export function withoutEchoes(entries: readonly Entry[]): Entry[] {
  const written = new Set(entries.filter(({ documentId }) => documentId !== null).map(({ kind }) => kind.split('/')[0]));
  return entries.filter(({ kind }) => !(kind in echoes && written.has(echoes[kind])) && !(kind === 'OrderShipped' && entries.some((each) => each.kind === 'ShipmentDispatched')));
}

export const isDocument = ({ kind }: Pick<Entry, 'kind'>) => kind.includes('/');

/** What an entry is about, in a few words. */
export function titleOf({ kind, number, facts }: Entry, t: T): string {
  const [name = ''] = kind.split('/');
  const values = { number };
  const given = facts as Facts;
  if (name === 'order_response') {
    const status = textAt(given, 'status');
    return status === 'accepted' || status === 'amended' || status === 'rejected' ? t(`response_${status}`) : t('response_received');
  }
  if (given['is_return'] === true && name === 'despatch_advice') return t('return_despatch', values);
  if (given['is_return'] === true && name === 'receipt_advice') return t('return_receipt', values);
  return name in en ? t(name as Parameters<T>[0], values) : name;
}

/** How many lines, and how they were answered. */
function countsOf(facts: Facts, paper: boolean, t: T): (string | false)[] {
  const [lines, amended, refused] = [countAt(facts, 'lines'), countAt(facts, 'amended'), countAt(facts, 'refused')];
  return [paper && lines > 0 && t('lines', { count: lines }), amended > 0 && t('amended', { count: amended }), refused > 0 && t('refused', { count: refused })];
}

/** What came to what: amount, day, pieces. */
function figuresOf(facts: Facts, t: T, reading: ReadingValue): (string | false)[] {
  const { locale } = reading;
  const total = textAt(facts, 'total');
  const wanted = textAt(facts, 'requested_on');
  const units = textAt(facts, 'units') || textAt(facts, 'received');
  const refused = textAt(facts, 'rejected');
  return [
    total !== '' && formatMoney(total, { currency: textAt(facts, 'currency') || reading.currency, locale }),
    wanted !== '' && t('wanted', { day: formatDay(wanted, reading) }),
    units !== '' && t('units', { quantity: formatQuantity(units, locale) }),
    refused !== '' && refused !== '0' && t('rejected', { quantity: formatQuantity(refused, locale) }),
  ];
}

/** Why, or what somebody wrote; what a program wrote it wrote in both languages. */
const wordsAt = (facts: Facts, locale: 'en' | 'zh') => textAt(facts, 'reason') || (locale === 'zh' && textAt(facts, 'note_zh')) || textAt(facts, 'note');

/** The facts that matter, after the title. */
export function factOf({ facts, actor, state, kind }: Entry, t: T, reading: ReadingValue): string {
  const given = facts as Facts;
  const parts = [
    actor.startsWith('system') ? t('rule') : actor,
    ...countsOf(given, isDocument({ kind }), t),
    ...figuresOf(given, t, reading),
    [textAt(given, 'carrier'), textAt(given, 'tracking_number')].filter(Boolean).join(' '),
    wordsAt(given, reading.locale),
    state === 'FAILED' && t('failed'),
    state === 'SENT' && t('waiting'),
  ];
  return parts.filter(Boolean).join(reading.locale === 'zh' ? '，' : ', ');
}
