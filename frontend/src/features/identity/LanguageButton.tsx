import { speak } from '@/lib/i18n/language';
import { useLanguage } from '@/lib/i18n/useLanguage';

/** The other language, in that language. */
export function LanguageButton() {
  const language = useLanguage();
  const other = language === 'en' ? { code: 'zh', name: '中文', lang: 'zh-CN' } as const : { code: 'en', name: 'English', lang: 'en' } as const;
  return <button type="button" className="sign-in-quiet" lang={other.lang} onClick={() => void speak(other.code)}>{other.name}</button>;
}
