import { useCallback, useMemo, useState } from 'react';
import { goodsOf, type MaskedGoods } from '@/features/inventory/shared/goods';
import { buzz, useScanned } from '@/features/inventory/shared/scanning';
import { add, compare, type Decimal } from '@/lib/decimal';
import { useKept } from '@/lib/useKept';
import { foundOf, nothingFound, type Counted, type Found } from './counted';
import type { ReceiptLine } from './receiptDocument';

/** A scanned code that is on no line: kept as a line to solve. */
export type Stray = { code: string; goods: MaskedGoods | null; quantity: Decimal };

const BAD_BUZZ = [60, 60, 60];

/** Adds what was scanned of a lot to that lot. */
function withLot(lots: Found['lots'], lot: string | null, quantity: Decimal, expiresOn: string | null): Found['lots'] {
  if (!lot) return lots;
  const known = lots.some(({ code }) => code === lot);
  return known ? lots.map((each) => (each.code === lot ? { ...each, quantity: add(each.quantity, quantity) } : each)) : [...lots, { code: lot, quantity, expiresOn: expiresOn ?? '' }];
}

/** The state of a receipt that is being counted; kept on this device until it is told. */
export function useReceiving(key: string, lines: readonly ReceiptLine[]) {
  const [counted, setCounted, forget] = useKept<Counted>(`receive.${key}`, {});
  const [strays, setStrays] = useState<Stray[]>([]);
  const [last, setLast] = useState<string | null>(null);
  const here = useMemo(() => lines.map(({ product }) => goodsOf(product)), [lines]);
  const read = useScanned(here);

  const change = useCallback((lineId: string, part: Partial<Found>) => setCounted((before) => ({ ...before, [lineId]: { ...nothingFound, ...before[lineId], ...part } })), [setCounted]);
  const all = useCallback(() => setCounted(() => Object.fromEntries(lines.map(({ id, open }) => [id, { ...nothingFound, now: open }]))), [lines, setCounted]);
  const stray = (code: string, goods: MaskedGoods | null, quantity: Decimal) => setStrays((before) => {
    const known = before.some((each) => each.code === code);
    return known ? before.map((each) => (each.code === code ? { ...each, quantity: add(each.quantity, quantity) } : each)) : [{ code, goods, quantity }, ...before];
  });
  const scan = useCallback(async (text: string) => {
    const found = await read(text);
    const fits = found.kind === 'product' ? lines.filter(({ product }) => goodsOf(product).id === found.productId) : [];
    const line = fits.find((each) => compare(foundOf(each, counted).now, each.open) < 0) ?? fits[0];
    if (found.kind !== 'product' || !line) {
      buzz(BAD_BUZZ);
      return stray(found.code, found.kind === 'product' ? found.goods : null, found.kind === 'product' ? found.quantity : '1');
    }
    const before = foundOf(line, counted);
    const now = add(before.now, found.quantity);
    change(line.id, { now, over: false, lots: withLot(before.lots, found.lot, found.quantity, found.expiresOn) });
    setLast(line.id);
    buzz(compare(now, line.open) > 0 ? BAD_BUZZ : 40);
  }, [change, counted, lines, read]);
  const drop = useCallback((code: string) => setStrays((before) => before.filter((each) => each.code !== code)), []);
  return { counted, change, all, forget, scan, strays, drop, last };
}
