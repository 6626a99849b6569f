import { useCallback } from 'react';
import { sentenceOf } from '@/graphql/sentenceOf';
import type { Outcome } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { FormError } from '@/ui/form/formState';
import { useText } from './useText';

/** What a command said, as a Form takes it: by field, or for the whole. */
export function useFormErrors(): (outcome: Outcome<unknown>) => FormError[] {
  const language = useLanguage();
  const t = useText();
  return useCallback(
    (outcome) => {
      if (outcome.ok) return [];
      if (outcome.failure) return [{ message: outcome.failure.message || t('failed') }];
      return outcome.refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) }));
    },
    [language, t],
  );
}
