import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** The language that is spoken now; the component follows a change. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
