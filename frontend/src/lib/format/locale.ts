/** The two languages we speak; both write digits and grouping the same way. */
export type Locale = 'en' | 'zh';

const tags: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' };

export const tagOf = (locale: Locale) => tags[locale];

/** "zh-CN", "zh_Hans", "en-US" → one of ours. */
export const localeOf = (tag: string): Locale => (tag.toLowerCase().startsWith('zh') ? 'zh' : 'en');
