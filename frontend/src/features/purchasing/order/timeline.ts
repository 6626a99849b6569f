import { formatDay } from '@/lib/format/date';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import type { ReadingValue } from '@/ui/theme/look';
import type { Text } from '../shared/useText';
import type { Entry } from './documents';

type Facts = Readonly<Record<string, unknown>>;
const textAt = (facts: Facts, name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
/** Why, or what somebody wrote; what a program wrote it wrote in both languages. */
const wordsAt = (facts: Facts, locale: 'en' | 'zh') => textAt(facts, 'reason') || (locale === 'zh' && textAt(facts, 'note_zh')) || textAt(facts, 'note');
const countAt = (facts: Facts, name: string) => (typeof facts[name] === 'number' ? facts[name] : 0);

const known = [
  'order', 'order_change', 'order_cancellation', 'despatch_advice', 'receipt_advice', 'return_instruction', 'PurchaseOrderSent', 'PurchaseOrderAnswered', 'PurchaseOrderEnded', 'AnswerAccepted', 'OrderPlaced',
  'OrderChanged', 'OrderConfirmed', 'OrderWaits', 'OrderRejected', 'OrderCancelled', 'OrderShipped', 'GoodsReceived', 'GoodsAcknowledged', 'ConfirmationWithdrawn', 'ShipmentDispatched', 'ReturnRequested', 'ReturnInstructed',
  'ReturnRefused', 'ReturnCancelled', 'ReturnDispatched', 'ReturnReceived', 'MessageWritten', 'message', 'GoodsExpected', 'return_despatch_advice', 'return_receipt_advice',
] as const;
type Known = (typeof known)[number];
const isKnown = (name: string): name is Known => (known as readonly string[]).includes(name);

const answers = ['accepted', 'amended', 'rejected'] as const;

export const isPaper = ({ kind }: Pick<Entry, 'kind'>) => kind.includes('/');

const done: ReadonlySet<string> = new Set(['OrderPlaced', 'ReturnRequested']);

/** Whether we did it. The server says so of documents; in the mall events are the seller's, but for what its customers do there. */
export const isOurs = ({ kind, party }: Pick<Entry, 'kind' | 'party'>, inMall: boolean) => party === 'OURS' || (inMall && done.has(kind));

/** Own events that only repeat the document beside them are not told twice. */
const echoes: Readonly<Record<string, string>> = { GoodsExpected: 'despatch_advice', MessageWritten: 'message', ReturnInstructed: 'return_instruction', ReturnDispatched: 'return_despatch_advice', ReturnReceived: 'return_receipt_advice', PurchaseOrderSent: 'order', PurchaseOrderAnswered: 'order_response', GoodsReceived: 'receipt_advice', ShipmentDispatched: 'despatch_advice', OrderShipped: 'despatch_advice', GoodsAcknowledged: 'receipt_advice' };

/** A document's name; those of goods that go back apart. */
const nameOf = ({ kind, facts }: Pick<Entry, 'kind'> & Partial<Pick<Entry, 'facts'>>) => `${(facts as Facts | undefined)?.['is_return'] === true && !kind.startsWith('return_') ? 'return_' : ''}${kind.split('/')[0]}`;

export function withoutEchoes<E extends Pick<Entry, 'kind'> & Partial<Pick<Entry, 'facts'>>>(entries: readonly E[]): E[] {
  const papers = new Set(entries.filter(isPaper).map(nameOf));
  return entries.filter(({ kind }) => !(kind in echoes && papers.has(echoes[kind] ?? '')) && !(kind === 'OrderShipped' && entries.some((each) => each.kind === 'ShipmentDispatched')));
}

/** What an entry is about, in a few words. */
export function titleOf({ kind, number, facts }: Entry, t: Text): string {
  const name = nameOf({ kind, facts });
  const given = (facts ?? {}) as Facts;
  if (name === 'order_response') {
    const answer = answers.find((each) => each === textAt(given, 'status'));
    return t(answer ? `event.answer_${answer}` : 'event.answer_received');
  }
  return isKnown(name) ? t(`event.${name}`, { number }) : name;
}

/** The facts that matter, after the title. */
export function factOf({ facts, actor, kind }: Entry, t: Text, reading: ReadingValue): string {
  const given = (facts ?? {}) as Facts;
  const { locale } = reading;
  const [lines, amended, refused] = [countAt(given, 'lines'), countAt(given, 'amended'), countAt(given, 'refused')];
  const total = textAt(given, 'total');
  const wanted = textAt(given, 'requested_on');
  const units = textAt(given, 'units') || textAt(given, 'received');
  const parts = [
    actor.startsWith('system') ? t('byRule') : actor,
    isPaper({ kind }) && lines > 0 && t('linesCount', { count: lines }), amended > 0 && t('amendedCount', { count: amended }), refused > 0 && t('refusedCount', { count: refused }),
    total !== '' && formatMoney(total, { currency: textAt(given, 'currency') || reading.currency, locale }),
    wanted !== '' && t('wantedDay', { day: formatDay(wanted, reading) }),
    units !== '' && t('unitsCount', { quantity: formatQuantity(units, locale) }),
    [textAt(given, 'carrier'), textAt(given, 'tracking_number')].filter(Boolean).join(' '), wordsAt(given, locale),
  ];
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ');
}
