import { useCallback } from 'react';
import type { Item } from './documents';
import { useText } from './useText';

const counted = ['SHORT', 'PROMISED_IN_PART', 'PROMISED', 'READY_TO_PICK', 'RECEIVED_LESS', 'SAID'] as const;
type Counted = (typeof counted)[number];
type Uncounted = Exclude<Item['fact'], Counted>;

const isCounted = (fact: Item['fact']): fact is Counted => (counted as readonly string[]).includes(fact);

/** The one fact that decides, as a sentence. */
export function useFact(): (item: Item) => string {
  const t = useText();
  return useCallback(
    ({ fact, quantity }: Item) => (isCounted(fact) ? t(`fact.${fact}`, { count: Number(quantity ?? 0) }) : t(`fact.${fact satisfies Uncounted}`)),
    [t],
  );
}
