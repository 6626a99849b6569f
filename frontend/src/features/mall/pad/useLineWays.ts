import { useCallback } from 'react';
import { useViewer } from '@/features/identity/shared/viewer';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { useOnline } from '@/lib/useOnline';
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
  const { name } = useViewer();
  const online = useOnline();
  const kept = !online || desk?.state.phase === 'waiting';
  return useCallback((row: PadRow): OrderLine => {
    const { conflict, problem, priceWas, lineKey } = row;
    const line = row.waits && kept ? { ...row.line, waits: true } : row.line;
    const count = (quantity: string, unit: string) => `${formatQuantity(quantity, locale)}${locale === 'zh' ? '' : ' '}${unitWord(unit, quantity, locale)}`;
    const park = { label: t('park'), onTake: () => set([{ id: lineKey, isParked: true }]) };
    const out = { label: t('takeOut'), onTake: () => set([{ id: lineKey, quantity: '0' }]) };
    if (conflict && desk) {
      const mine = count(conflict.mine.quantity, conflict.mine.unit);
      const theirs = conflict.theirs ? count(conflict.theirs.quantity, conflict.theirs.unit) : t('nothingThere');
      const words = conflict.who === name ? t('conflictOwn', { theirs, mine }) : t('conflict', { who: conflict.who || t('somebody'), theirs, mine });
      return { ...line, refusal: { words, ways: [{ label: t('keepMine', { mine }), onTake: () => desk.answer(lineKey, 'mine') }, { label: t('takeTheirs', { theirs }), onTake: () => desk.answer(lineKey, 'theirs') }] } };
    }
    if (!isIn(row) || row.isParked) return line;
    if (problem === 'notOffered') return { ...line, refusal: { words: t('notOfferedNow'), ways: [out, park] } };
    if (problem === 'noPrice') return { ...line, refusal: { words: t('noPrice'), ways: [park, out] } };
    if (priceWas === null || !head) return line;
    return { ...line, promo: t('priceWas', { price: formatMoney(priceWas, { currency: head.currency, locale, mark: 'none' }) }) };
  }, [desk, set, head, t, locale, kept, name]);
}
