import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';
import { useTablet } from '@/ui/theme/useMedia';
import { When } from '@/ui/When';
import type { Link } from '../shared/documents.platform';
import { ofTraffic, rowOf, TrafficDocument, type DocumentRow } from './documents';
import { kindWord, lookOfWay, wayOf } from './kinds';
import { useText } from './useText';

type Props = { row: DocumentRow; link: Link | null; order: string; /** Below the lines, where there is no room beside them. */ inline?: boolean };

/** What else went over in the same trade, and the way to our own paper. */
export function Trade({ row, link, order, inline }: Props) {
  const t = useText();
  const may = useMay();
  const tablet = useTablet();
  const found = useRows(TrafficDocument, { about: row.orderKey, first: 50 }, ofTraffic, 'documents');
  const papers = useMemo(() => found.rows.map(rowOf), [found.rows]);
  if (Boolean(inline) !== tablet) return null;
  const supplies = link?.ourSide === 'SUPPLIER';
  // An order that came from our mall has no order document: our answer bears its number.
  const number = row.kind.startsWith('order/') ? row.number : order || (papers.find(({ kind }) => kind === 'order_response/1')?.number ?? '');
  const to = supplies ? may('sales.order.view') && '/sell/orders' : may('purchasing.order.view') && '/buy/orders';
  return (
    <section className="section">
      <h2>{t('trade')}</h2>
      <ul className="net-papers">
        {papers.map((paper) => {
          const way = wayOf(paper, link?.transport === 'FILE');
          return (
            <li key={paper.id} aria-current={paper.id === row.id ? 'page' : undefined}>
              <span className="row"><RouterLink className="cut" to={`/network/documents/${keyOf(paper.id)}`}>{kindWord(paper.kind, t)} {paper.number}</RouterLink><span className="grow" /><span className="t-3 small"><When at={paper.sentAt} /></span></span>
              <span className="row small"><span className="t-3">{t(paper.direction)}</span><State {...lookOfWay(way)}>{t(way)}</State></span>
            </li>
          );
        })}
      </ul>
      {link && to && number && <Button to={`${to}?q=${encodeURIComponent(number)}`}>{t('openOrder')}</Button>}
    </section>
  );
}
