import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './language';

type Tree = { readonly [key: string]: string | Tree };

/**
 * The same messages in Chinese. A key that is missing, or one too many, does not compile;
 * Chinese has no plural, so of `rows_one` and `rows_other` it has the second only.
 */
export type Messages<T extends Tree> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends Tree ? Messages<T[K]> : string;
};

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** All keys, those of groups with a dot: 'state.draft'. */
export type Key<T extends Tree> = {
  [K in keyof T & string]: T[K] extends Tree ? `${K}.${Key<T[K]>}` : WithoutPlural<K>;
}[keyof T & string];

export type Values = Record<string, string | number>;
export type Translate<T extends Tree> = (key: Key<T>, values?: Values) => string;

/**
 * Makes the hook that gives a feature its words: `export const useText = messages('sales', en, zh)`.
 * They come with the feature's own chunk; plurals by `count` in the values.
 */
export function messages<const T extends Tree>(namespace: string, en: T, zh: Messages<T>) {
  i18n.addResourceBundle('en', namespace, en, true, true);
  i18n.addResourceBundle('zh', namespace, zh, true, true);
  return function useText(): Translate<T> {
    const { t } = useTranslation(namespace);
    return useMemo(() => (key: string, values?: Values) => t(key, values ?? {}), [t]);
  };
}

/** A few words in both languages, where a whole feature's would be too many: names in the navigation. */
export type Words = { readonly en: string; readonly zh: string };
