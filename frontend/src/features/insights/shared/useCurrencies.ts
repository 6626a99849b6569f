import { useQuery } from 'urql';
import { useReading } from '@/ui/theme/look';
import { choicesOf } from './currencies';
import { CurrenciesDocument } from './documents';
import type { Asked } from './useAsked';

/** The currencies of the orders of the period. */
export function useCurrencies({ period, currency, partnerId }: Asked, side: 'SALES' | 'PURCHASES' = 'SALES') {
  const { currency: own } = useReading();
  const [{ data }] = useQuery({ query: CurrenciesDocument, variables: { side, since: period.since, until: period.until, partnerId } });
  const traded = data?.tradedCurrencies ?? [];
  return { choices: choicesOf(traded, own, currency), others: traded.filter((each) => each.currency !== currency) };
}

export type Currencies = ReturnType<typeof useCurrencies>;
