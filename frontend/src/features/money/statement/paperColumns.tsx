import { useMemo } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { localText } from '@/lib/localText';
import { Money } from '@/ui/Money';
import type { Column } from '@/ui/table/types';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import type { Side } from './documents';
import { addressOf, type Line } from './papers';
import { useText, type Text } from './useText';

/** What a kind of paper is called; a kind that has no word yet is called as the server calls it. */
export function kindName(t: Text, { kind }: Pick<Line, 'kind'>, side: Side): string {
  if (kind === 'delivery') return t(side === 'SALES' ? 'k_delivery' : 'k_receipt');
  return kind === 'order' || kind === 'return' ? t(`k_${kind}`) : kind;
}

/** The paper's number, leading to its page where there is one. */
export function PaperLink({ line, isCustomer, side }: { line: Line; isCustomer: boolean; side: Side }) {
  const may = useMay();
  const to = addressOf(line, { may, isCustomer, side });
  return to ? <Link to={to} className="strong">{line.number}</Link> : <span className="strong">{line.number}</span>;
}

export function usePaperColumns({ side, currency, isCustomer, width }: { side: Side; currency: string; isCustomer: boolean; /** Of an amount's column. */ width: number }): Column<Line>[] {
  const t = useText();
  const { zone } = useReading();
  return useMemo(() => {
    const amount = (key: 'ordered' | 'moved', head: string): Column<Line> => {
      const of = ({ counts, amount: own }: Line) => (counts === key ? own : null);
      return { key, head, width: Math.max(184, width), align: 'right', number: true, sort: true, filter: { kind: 'number' }, value: of, cell: (line) => (of(line) === null ? null : <Money amount={of(line)} currency={currency} mark="none" />) };
    };
    const kinds = ['order', 'delivery', 'return'].map((value) => ({ value, label: kindName(t, { kind: value }, side) }));
    return [
      { key: 'number', head: t('number'), width: 150, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ number }) => number, cell: (line) => <PaperLink line={line} isCustomer={isCustomer} side={side} />, second: (line) => kindName(t, line, side) },
      { key: 'kind', head: t('kind'), width: 104, priority: 3, sort: true, filter: { kind: 'choice', options: kinds }, value: ({ kind }) => kind, cell: (line) => kindName(t, line, side) },
      { key: 'at', head: t('day'), width: 104, sort: true, filter: { kind: 'day' }, value: ({ at }) => localText(at, zone), cell: ({ at }) => <When at={at} as="day" /> },
      { key: 'order', head: t('order'), width: 150, priority: 4, sort: true, filter: { kind: 'text' }, value: ({ orderNumber }) => orderNumber, cell: ({ orderNumber, kind }) => <span className={kind === 'order' ? 't-4' : 't-2'}>{kind === 'order' ? '–' : orderNumber}</span> },
      amount('ordered', t('amountOrdered', { currency })), amount('moved', t('amountMoved', { currency })),
      { key: 'balance', head: t('balance', { currency }), width, align: 'right', number: true, priority: 2, value: ({ balance }) => balance, cell: ({ balance, counts }) => (counts === 'moved' ? <Money amount={balance} currency={currency} mark="none" /> : null) },
    ];
  }, [t, zone, side, currency, isCustomer, width]);
}
