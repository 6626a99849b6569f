import { useCallback } from 'react';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import type { OrderLine } from '@/ui/order/types';
import { useReading } from '@/ui/theme/look';
import { useText } from '../shared/useText';
import { isIn, type PadRow } from './rows';
import type { Pad } from './usePad';

/** Rows as lines of the grid, with what stands in the way and the ways out. */
export function useLineWays(pad: Pad): (row: PadRow) => OrderLine {
  const t = useText();
  const { locale } = useReading();
  const { desk, set, head } = pad;
  return useCallback((row: PadRow): OrderLine => {
    const { line, conflict, problem, priceWas, lineKey } = row;
    const count = (quantity: string, unit: string) => `${formatQuantity(quantity, locale)}${locale === 'zh' ? '' : ' '}${unitWord(unit, quantity, locale)}`;
    const park = { label: t('park'), onTake: () => set([{ id: lineKey, isParked: true }]) };
    const out = { label: t('takeOut'), onTake: () => set([{ id: lineKey, quantity: '0' }]) };
    if (conflict && desk) {
      const mine = count(conflict.mine.quantity, conflict.mine.unit);
      const theirs = conflict.theirs ? count(conflict.theirs.quantity, conflict.theirs.unit) : t('nothingThere');
      const who = conflict.who || t('somebody');
      return { ...line, refusal: { words: t('conflict', { who, theirs, mine }), ways: [{ label: t('keepMine', { mine }), onTake: () => desk.answer(lineKey, 'mine') }, { label: t('takeTheirs', { theirs }), onTake: () => desk.answer(lineKey, 'theirs') }] } };
    }
    if (!isIn(row) || row.isParked) return line;
    if (problem === 'notOffered') return { ...line, refusal: { words: t('notOfferedNow'), ways: [out, park] } };
    if (problem === 'noPrice') return { ...line, refusal: { words: t('noPrice'), ways: [park, out] } };
    if (priceWas === null || !head) return line;
    return { ...line, promo: t('priceWas', { price: formatMoney(priceWas, { currency: head.currency, locale, mark: 'none' }) }) };
  }, [desk, set, head, t, locale]);
}
