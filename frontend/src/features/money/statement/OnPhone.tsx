import { Link } from 'react-router';
import { monthName } from '@/features/insights/shared/names';
import { Money } from '@/ui/Money';
import { useReading } from '@/ui/theme/look';
import type { Side, StatementRow } from './documents';
import { useText } from './useText';

/** A partner's month as an item of a list. */
export function OnPhone({ row, to, side, currency }: { row: StatementRow; to: string; side: Side; currency: string }) {
  const t = useText();
  const reading = useReading();
  const money = (amount: string) => <Money amount={amount} currency={currency} mark="none" />;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row"><Link to={to} className="strong grow two-lines">{row.partnerName}</Link><span className="t-2">{monthName(row.month, reading)}</span></div>
      <dl className="facts sums small">
        <dt>{t('ordered', { currency })}</dt><dd>{money(row.ordered)}</dd>
        <dt>{t(side === 'SALES' ? 'delivered' : 'received', { currency })}</dt><dd>{money(row.delivered)}</dd>
        <dt>{t('net', { currency })}</dt><dd className="strong">{money(row.net)}</dd>
      </dl>
    </div>
  );
}
