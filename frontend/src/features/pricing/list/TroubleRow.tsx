import { sentenceOf } from '@/graphql/sentenceOf';
import { absolute, compare } from '@/lib/decimal';
import { formatMoney, formatPercent } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Refusal } from '@/ui/Refusal';
import { useReading } from '@/ui/theme/look';
import { useText } from '../useText';
import { jump } from './rows';
import type { Trouble } from './usePrices';

type Props = { trouble: Trouble | undefined; currency: string; onForget: () => void; onEdit: (value: string) => void };

/** Under a price: why it was not taken, or that it looks like a slip; with the ways out. */
export function TroubleRow({ trouble, currency, onForget, onEdit }: Props) {
  const t = useText();
  const language = useLanguage();
  const { locale } = useReading();
  if (!trouble) return null;
  const { value, before, refused } = trouble;
  const money = (amount: string) => formatMoney(amount, { currency, locale });
  const keep = before ? [{ label: t('keepOld', { price: money(before) }), onTake: () => { onForget(); if (!refused) onEdit(before); } }] : [];
  if (refused) return <Refusal plain tone="bad" ways={[...keep, ...(value ? [{ label: t('again', { price: value }), onTake: () => onEdit(value) }] : [])]}>{sentenceOf(refused, language)}</Refusal>;
  const share = jump(before, value) ?? '0';
  const words = { now: money(value), before: money(before ?? '0'), percent: formatPercent(absolute(share), { locale }) };
  return <Refusal plain ways={[...keep, { label: t('isRight'), onTake: onForget }]}>{t(compare(share, '0') < 0 ? 'bigFall' : 'bigRise', words)}</Refusal>;
}
