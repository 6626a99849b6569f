import { formatDay, type Reading } from '@/lib/format/date';
import type { Company, Grant } from '../shared/documents.platform';
import type { Draft } from './draft';
import type { GrantsText } from './useText';

type NameOf = (id: string) => string;

/** Which products a grant covers, in words. */
export function whichWords({ productIds, brandIds, viewer }: Pick<Grant, 'productIds' | 'brandIds' | 'viewer'>, nameOf: NameOf, t: GrantsText): string {
  const parts = [
    ...(brandIds ? [t('ofBrands', { brands: brandIds.map(nameOf).join(', ') })] : []),
    ...(productIds ? [t('someProducts', { count: productIds.length })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('own', { name: viewer.name });
}

export function draftWhich(draft: Draft, viewer: Company | null, count: number | null, nameOf: NameOf, t: GrantsText): string {
  if (draft.scope === 'products') return t('someProducts', { count: draft.products.length });
  if (draft.scope === 'brands') return t('ofBrands', { brands: draft.brands.map(nameOf).join(', ') || '…' });
  if (!viewer) return t('ownOpen');
  const { name } = viewer;
  return count === null ? t('own', { name }) : t('ownCount', { name, count });
}

/** The five answers as one sentence that stays readable. */
export function sentenceOf(draft: Draft, viewer: Company | null, which: string, reading: Reading, t: GrantsText): string {
  const sentence = t('sentence', {
    who: viewer?.name ?? t('whoOpen'),
    what: draft.level === 0 ? t('whatNothing') : t(`see_${draft.level}`),
    which,
    until: draft.endless ? t('untilNone') : draft.day ? t('untilDay', { day: formatDay(draft.day, reading) }) : '…',
    when: t(draft.level === 5 ? 'atOnceSales' : 'atOnce'),
  });
  return draft.purpose.trim() ? `${sentence}${reading.locale === 'zh' ? '' : ' '}${t('forWhat', { purpose: draft.purpose.trim().replace(/[.。]$/, '') })}` : sentence;
}
