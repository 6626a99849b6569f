import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsked } from '@/features/insights/shared/useAsked';
import { useAll } from '@/features/network/shared/useAll';
import { idOf } from '@/graphql/ids';
import { ofPapers, StatementPapersDocument, StatementPartnerDocument } from './documents';
import { linesOf, sumsOf } from './papers';
import { useSide } from './useSide';

/** The papers of the partner in the address, in the period, currency and side it names. */
export function usePapers() {
  const { partnerId: key = '' } = useParams();
  const asked = useAsked('12m');
  const sides = useSide(asked);
  const { period, currency } = asked;
  const side = sides.side ?? 'SALES';
  const partnerId = idOf('Partner', key);
  const pause = sides.side === null;
  const [{ data, error }] = useQuery({ query: StatementPartnerDocument, variables: { id: partnerId }, pause });
  const found = useAll(StatementPapersDocument, { side, since: period.since, until: period.until, currency, partnerId }, ofPapers, side === 'SALES' ? 'orders,shipments,returns' : 'purchase_orders,receipts,returns', pause);
  const lines = useMemo(() => linesOf(found.rows), [found.rows]);
  return { key, asked, side, sides, of: { side, currency }, partner: data?.partner ?? null, known: data !== undefined || error !== undefined, found, lines, sums: sumsOf(lines) };
}
