import { useCallback } from 'react';
import { sentenceOf } from '@/graphql/sentenceOf';
import type { Refused } from '@/graphql/userErrors';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { FormError } from '@/ui/form/formState';
import { useText } from './useText';

type Against = { refused: readonly Refused[]; failure: { message: string } | null };

/** What the server said against a form, in words at its fields; a failure as one for the whole form. */
export function useFormWords(): (against: Against) => FormError[] {
  const t = useText();
  const language = useLanguage();
  return useCallback(({ refused, failure }) => (failure ? [{ path: [], message: failure.message || t('saveFailed') }] : refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) }))), [t, language]);
}
