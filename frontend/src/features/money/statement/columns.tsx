import { useMemo } from 'react';
import { Link } from 'react-router';
import { monthName } from '@/features/insights/shared/names';
import type { Span } from '@/features/insights/shared/periods';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import type { Column } from '@/ui/table/types';
import { useReading } from '@/ui/theme/look';
import type { Side, StatementRow } from './documents';
import { papersAddress } from './links';
import { useText } from './useText';

type Of = { side: Side; currency: string; period: Span; /** Of an amount's column. */ width: number };
type Amount = 'ordered' | 'delivered' | 'returned' | 'net';
type Count = 'orders' | 'deliveries' | 'returns';

/** A partner's month: what was ordered, what came of it. Each kind of paper has its count and its amount; more kinds are more pairs. */
export function useStatementColumns({ side, currency, period, width }: Of): Column<StatementRow>[] {
  const t = useText();
  const reading = useReading();
  return useMemo(() => {
    const count = (key: Count, priority: number): Column<StatementRow> => ({
      key, head: t(key), width: 96, align: 'right', number: true, priority, sort: true, value: (row) => row[key], cell: (row) => <Quantity value={row[key]} quietZero />,
    });
    const amount = (key: Amount, head: string, strong = false): Column<StatementRow> => ({
      key, head, width, align: 'right', number: true, sort: true, filter: { kind: 'number' }, value: (row) => row[key],
      cell: (row) => <Money amount={row[key]} currency={currency} mark="none" quietZero={key === 'returned'} strong={strong} />,
    });
    return [
      {
        key: 'partner', head: t(`partner${side}`), width: 190, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ partnerName }) => partnerName,
        cell: (row) => <Link to={papersAddress(row, period, { side, currency })} className="strong">{row.partnerName}</Link>,
      },
      { key: 'month', head: t('month'), width: 104, sort: true, filter: { kind: 'day' }, value: ({ month }) => month.slice(0, 7), cell: ({ month }) => monthName(month, reading) },
      count('orders', 3), amount('ordered', t('ordered', { currency })), count('deliveries', 3), amount('delivered', t(side === 'SALES' ? 'delivered' : 'received', { currency })),
      count('returns', 3), amount('returned', t('returned', { currency })), amount('net', t('net', { currency }), true),
    ];
  }, [t, reading, side, currency, period, width]);
}
