import type { en } from './messages';

export type Tone = 'ok' | 'warn' | 'bad' | 'move' | 'wait' | 'text' | 'text-2' | 'text-3';
export type Glyph = 'dashed' | 'ring' | 'clock' | 'circle' | 'share' | 'check' | 'disc' | 'dot' | 'half' | 'chain' | 'hollow' | 'lock' | 'minus' | 'none';
type Look = { glyph: Glyph; tone: Tone; word: keyof typeof en & `state_${string}`; struck?: true };

/** One glyph set for orders, deliveries, invoices, claims (guide 5): shape and word first, colour third. */
export const states = {
  document: {
    draft: { glyph: 'dashed', tone: 'text-3', word: 'state_draft' },
    us: { glyph: 'ring', tone: 'warn', word: 'state_us' },
    partner: { glyph: 'clock', tone: 'wait', word: 'state_partner' },
    open: { glyph: 'hollow', tone: 'text-3', word: 'state_open' },
    confirmed: { glyph: 'ring', tone: 'move', word: 'state_confirmed' },
    underway: { glyph: 'share', tone: 'move', word: 'state_underway' },
    complete: { glyph: 'check', tone: 'ok', word: 'state_complete' },
    held: { glyph: 'disc', tone: 'bad', word: 'state_held' },
    disputed: { glyph: 'disc', tone: 'bad', word: 'state_disputed' },
    cancelled: { glyph: 'none', tone: 'text-3', word: 'state_cancelled', struck: true },
  },
  stock: {
    today: { glyph: 'dot', tone: 'ok', word: 'state_today' },
    part: { glyph: 'half', tone: 'warn', word: 'state_part' },
    dated: { glyph: 'clock', tone: 'move', word: 'state_dated' },
    through: { glyph: 'chain', tone: 'wait', word: 'state_through' },
    out: { glyph: 'hollow', tone: 'bad', word: 'state_out' },
    hidden: { glyph: 'lock', tone: 'text-3', word: 'state_hidden' },
  },
  money: {
    available: { glyph: 'none', tone: 'text', word: 'state_available' },
    locked: { glyph: 'lock', tone: 'text-2', word: 'state_locked' },
    due: { glyph: 'ring', tone: 'warn', word: 'state_due' },
    overdue: { glyph: 'disc', tone: 'bad', word: 'state_overdue' },
    credited: { glyph: 'minus', tone: 'ok', word: 'state_credited' },
    expected: { glyph: 'none', tone: 'text-3', word: 'state_expected' },
  },
} as const satisfies Record<string, Record<string, Look>>;

export type DocumentState = keyof typeof states.document;
export type StockState = keyof typeof states.stock;
export type MoneyState = keyof typeof states.money;

export type StateOf =
  | { kind?: 'document'; is: DocumentState }
  | { kind: 'stock'; is: StockState }
  | { kind: 'money'; is: MoneyState };

export function lookOf({ kind = 'document', is }: StateOf): Look {
  const looks: Record<string, Look> = states[kind];
  return looks[is] ?? states.document.open;
}
