import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { house } from '@/lib/site';

export type Language = 'en' | 'zh';

const KEPT = 'tierline.language';

/** What was chosen here before, else what the house speaks, else what the browser prefers. */
export function firstLanguage(): Language {
  const wishes = [localStorage.getItem(KEPT), house()?.locale];
  for (const wish of wishes) if (wish === 'en' || wish === 'zh') return wish;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function mark(language: Language) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
  initAsync: false,
});
mark(i18n.language as Language);

/** Speak another language from now on, without loading the page again. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  mark(language);
  await i18n.changeLanguage(language);
}

export const currentLanguage = (): Language => (i18n.language === 'zh' ? 'zh' : 'en');

export { i18n };
