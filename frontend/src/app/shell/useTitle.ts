import { useEffect } from 'react';
import type { Words } from '@/lib/i18n/messages';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { site } from '@/lib/site';

/** The browser's tab: where one is, then whose house it is. */
export function useTitle(words: Words | undefined) {
  const language = useLanguage();
  useEffect(() => {
    document.title = words ? `${words[language]} · ${site().name}` : site().name;
  }, [words, language]);
}
