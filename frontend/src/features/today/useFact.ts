import { useCallback } from 'react';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { Item } from './documents';
import { useText } from './useText';

const counted = ['SHORT', 'PROMISED_IN_PART', 'PROMISED', 'READY_TO_PICK', 'RECEIVED_LESS', 'SAID'] as const;
type Counted = (typeof counted)[number];
type Uncounted = Exclude<Item['fact'], Counted | 'BELOW_MINIMUM'>;

const isCounted = (fact: Item['fact']): fact is Counted => (counted as readonly string[]).includes(fact);

/** The one fact that decides, as a sentence. */
export function useFact(): (item: Item) => string {
  const t = useText();
  const locale = useLanguage();
  return useCallback(
    ({ fact, quantity }: Item) => {
      if (fact === 'BELOW_MINIMUM') return t('fact.BELOW_MINIMUM', { missing: formatQuantity(quantity ?? '0', locale) });
      return isCounted(fact) ? t(`fact.${fact}`, { count: Number(quantity ?? 0) }) : t(`fact.${fact satisfies Uncounted}`);
    },
    [t, locale],
  );
}
