import { keyOf } from '@/graphql/ids';
import { monthOf, type Span } from '@/features/insights/shared/periods';
import type { Side, StatementRow } from './documents';

type Of = { side: Side; currency: string };

const query = ({ since, until }: Span, { side, currency }: Of) => new URLSearchParams({ side, currency, since, until }).toString();

/** The papers behind a row of the statement: those of its month, as far as it belongs to the period. */
export function papersAddress({ partnerId, month }: Pick<StatementRow, 'partnerId' | 'month'>, period: Span, of: Of): string {
  const whole = monthOf(month);
  const span = { since: whole.since < period.since ? period.since : whole.since, until: whole.until > period.until ? period.until : whole.until };
  return partnerAddress(keyOf(partnerId ?? ''), span, of);
}

/** The papers of a partner. */
export const partnerAddress = (key: string, span: Span, of: Of) => `/money/statement/${key}?${query(span, of)}`;
export const printAddress = (key: string, span: Span, of: Of) => `/money/statement/${key}/print?${query(span, of)}`;
