import { addDays } from '@/lib/format/parseDay';
import { emptyTable, encodeTable } from '@/ui/table/state';
import type { Filter } from '@/ui/table/types';
import type { Span } from './periods';

const choice = (...values: string[]): Filter => ({ kind: 'choice', values });
const days = (from: string | null, to: string | null): Filter => ({ kind: 'range', from, to });

/** Orders that count: meant, and neither called off nor declined. */
export const COUNTED = choice('SUBMITTED', 'WAITS', 'CONFIRMED', 'SHIPPED', 'CLOSED');

type Wanted = { filters: Record<string, Filter>; partnerKey?: string | undefined };

function inbox({ filters, partnerKey }: Wanted): string {
  const other = new URLSearchParams(partnerKey ? { customer: partnerKey } : {});
  return `/sell/orders?${encodeTable({ ...emptyTable, filters }, other).toString()}`;
}

type Narrow = { currency: string; partnerKey?: string | undefined };

/** The orders that came in on these days. */
export const ordersOf = ({ since, until }: Span, { currency, partnerKey }: Narrow) =>
  inbox({ filters: { state: COUNTED, submittedAt: days(since, until), currency: choice(currency) }, partnerKey });

/** The orders that wait for an answer now. */
export const toConfirm = ({ currency, partnerKey }: Narrow) => inbox({ filters: { state: choice('SUBMITTED', 'WAITS'), currency: choice(currency) }, partnerKey });

/** The orders of which something is promised and not shipped. */
export const openOrders = ({ currency, partnerKey }: Narrow) => inbox({ filters: { state: choice('CONFIRMED'), currency: choice(currency) }, partnerKey });

/** The orders that were promised for a day before today. */
export const lateOrders = (today: string, partnerKey?: string) => inbox({ filters: { state: choice('CONFIRMED'), promisedOn: days(null, addDays(today, -1)) }, partnerKey });

/** Who ordered what, from the same address: of everything, or of what a text finds. */
export function versus(kept: URLSearchParams, by: 'CUSTOMER' | 'PRODUCT' | 'CUSTOMER_AND_PRODUCT', only: { sku?: string; partnerKey?: string } = {}): string {
  const filters: Record<string, Filter> = only.sku ? { sku: { kind: 'text', value: only.sku } } : {};
  const params = encodeTable({ ...emptyTable, filters }, kept);
  params.set('by', by);
  if (only.partnerKey) params.set('partner', only.partnerKey);
  return `/insights/fulfilment?${params.toString()}`;
}
