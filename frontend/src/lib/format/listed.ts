import type { Locale } from './locale';

/** "box, case" in English; Chinese puts its own mark between things, "盒、箱". */
export const listed = (words: readonly string[], locale: Locale) => words.join(locale === 'zh' ? '、' : ', ');
