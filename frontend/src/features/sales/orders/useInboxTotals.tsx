import { sum } from '@/lib/decimal';
import { Money } from '@/ui/Money';
import type { TotalsRow } from '@/ui/table/types';
import { useText } from './useText';
import type { Total } from './useTotals';

/** The last row of the inbox: how many orders match, and what they come to in each currency. */
export function useInboxTotals(totals: Total[] | null): TotalsRow | undefined {
  const t = useText();
  if (!totals || totals.length === 0) return undefined;
  const count = Number(sum(totals.map(({ orders }) => String(orders))));
  const mixed = totals.length > 1;
  return {
    label: <span>{t('sum', { count })}</span>,
    cells: { amount: <span className="row" style={{ justifyContent: 'flex-end' }}>{totals.map(({ currencyCode, amount }) => <Money key={currencyCode} amount={amount} currency={currencyCode} mark={mixed ? 'code' : 'none'} strong />)}</span> },
  };
}
