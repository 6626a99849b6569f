import type { ReactNode } from 'react';
import type { Decimal } from '@/lib/decimal';
import type { WayOut } from '../Refusal';
import type { OrderMath } from './orderMath';

/** What can be had and when; never just "in stock". */
export type Availability =
  | { kind: 'today'; quantity: Decimal }
  | { kind: 'part'; quantity: Decimal; rest?: Decimal; /** Nobody can say yet when the rest comes. */ date?: string }
  | { kind: 'dated'; quantity: Decimal; date: string }
  | { kind: 'through'; quantity: Decimal; date: string; source: string }
  | { kind: 'word'; word: string }
  | { kind: 'out'; substitutes?: number; onSubstitutes?: () => void }
  | { kind: 'hidden' };

export type OrderLine = OrderMath & {
  id: string;
  code: string;
  myCode?: string | null;
  name: string;
  /** What tells two products apart; never cut. */
  spec?: string | null;
  picture?: string | null;
  /** Word before the price: "promo". */
  promo?: string | null;
  /** Change since the last order, as a fraction. */
  priceChange?: Decimal | null;
  available?: Availability | null;
  myStock?: Decimal | null;
  sold30?: Decimal | null;
  last?: { date: string; quantity: Decimal } | null;
  /** In the line's unit. */
  suggested?: Decimal | null;
  /** Typed and not sent yet: a small clock. */
  waits?: boolean;
  /** What the server refused, with its ways out. */
  refusal?: { words: ReactNode; ways: WayOut[]; note?: ReactNode } | null;
};

export type LineChange = { id: string; quantity: Decimal; unit: string };
