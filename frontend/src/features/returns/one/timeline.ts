import { formatQuantity } from '@/lib/format/number';
import type { ReadingValue } from '@/ui/theme/look';
import type { Text } from '../useText';
import type { Entry } from './documents';

type Facts = Readonly<Record<string, unknown>>;
const textAt = (facts: Facts, name: string) => (typeof facts[name] === 'string' ? facts[name] : '');

const known = ['return_instruction', 'despatch_advice', 'receipt_advice', 'ReturnRequested', 'ReturnInstructed', 'ReturnRefused', 'ReturnCancelled', 'ReturnDispatched', 'ReturnReceived', 'ShipmentDispatched', 'GoodsReceived'] as const;
type Known = (typeof known)[number];
const isKnown = (name: string): name is Known => (known as readonly string[]).includes(name);

export const isPaper = ({ kind }: Pick<Entry, 'kind'>) => kind.includes('/');

/** Own events that only repeat the document beside them are not told twice. */
const echoes: Readonly<Record<string, string>> = { ReturnInstructed: 'return_instruction', ReturnDispatched: 'despatch_advice', ShipmentDispatched: 'despatch_advice', GoodsReceived: 'receipt_advice', ReturnReceived: 'receipt_advice' };

export function withoutEchoes<E extends Pick<Entry, 'kind'>>(entries: readonly E[]): E[] {
  const papers = new Set(entries.filter(isPaper).map(({ kind }) => kind.split('/')[0]));
  const events = new Set(entries.map(({ kind }) => kind));
  const twice = (kind: string) => (kind === 'ShipmentDispatched' && events.has('ReturnDispatched')) || (kind === 'GoodsReceived' && events.has('ReturnReceived'));
  return entries.filter(({ kind }) => isPaper({ kind }) || (isKnown(kind) && !(kind in echoes && papers.has(echoes[kind])) && !twice(kind)));
}

export function titleOf({ kind, number }: Entry, t: Text): string {
  const [name = ''] = kind.split('/');
  return isKnown(name) ? t(`event.${name}`, { number }) : name;
}

/** Who, and the fact that matters. */
export function factOf({ facts, actor }: Entry, t: Text, { locale }: ReadingValue): string {
  const given = (facts ?? {}) as Facts;
  const units = textAt(given, 'units') || textAt(given, 'received');
  const parts = [
    actor.startsWith('system') ? t('byRule') : actor,
    units !== '' && t('countPieces', { quantity: formatQuantity(units, locale) }),
    [textAt(given, 'carrier'), textAt(given, 'tracking_number')].filter(Boolean).join(' '), textAt(given, 'reason') || textAt(given, 'note'),
  ];
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ');
}
