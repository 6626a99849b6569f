import { isDay } from '@/lib/format/date';
import { add, compare, isZero, subtract, sum, type Decimal } from '@/lib/decimal';

export type Advised = { id: string; open: Decimal };
export type Photo = { id: string; url: string; name: string };
export type LotCount = { code: string; quantity: Decimal; expiresOn: string };

/** What was found of one line, before it is told: good pieces, bad pieces and why. */
export type Found = { now: Decimal; rejected: Decimal; reason: string; /** Somebody said that something is wrong with it. */ bad: boolean; over: boolean; photos: Photo[]; lots: LotCount[] };
export type Counted = Readonly<Record<string, Found>>;

export const nothingFound: Found = { now: '0', rejected: '0', reason: '', bad: false, over: false, photos: [], lots: [] };
export const foundOf = (line: Advised, counted: Counted): Found => counted[line.id] ?? nothingFound;

/** Beyond what was advised; null when it is as advised or less. */
export function overOf(line: Advised, counted: Counted): Decimal | null {
  const { now, rejected } = foundOf(line, counted);
  const over = subtract(add(now, rejected), line.open);
  return compare(over, '0') > 0 ? over : null;
}

export const isTouched = ({ now, rejected }: Found) => !isZero(now) || !isZero(rejected);

const lotsDiffer = ({ now, lots }: Found) => lots.length > 0 && compare(sum(lots.map(({ quantity }) => quantity)), now) !== 0;

/** Why a line cannot be told yet; null when it can. */
export function wrongWith(line: Advised, counted: Counted): 'over' | 'reason' | 'lots' | 'expiry' | null {
  const found = foundOf(line, counted);
  if (overOf(line, counted) && !found.over) return 'over';
  if (!isZero(found.rejected) && !found.reason.trim()) return 'reason';
  if (found.lots.some(({ expiresOn }) => expiresOn && !isDay(expiresOn))) return 'expiry';
  return lotsDiffer(found) ? 'lots' : null;
}

/** What the server is told: only lines of which something has come. `over` is the word it knows for extra goods. */
export const told = (lines: readonly Advised[], counted: Counted) =>
  lines.flatMap((line) => {
    const found = foundOf(line, counted);
    if (!isTouched(found)) return [];
    const over = overOf(line, counted);
    const reason = over && isZero(found.rejected) ? 'over' : found.reason.trim();
    const lots = found.lots.filter(({ code }) => code.trim()).map(({ code, quantity, expiresOn }) => ({ code: code.trim(), quantity, ...(expiresOn ? { expiresOn } : {}) }));
    return [{ lineId: line.id, received: found.now, rejected: found.rejected, reason, ...(lots.length ? { lots } : {}), ...(found.photos.length ? { photoIds: found.photos.map(({ id }) => id) } : {}) }];
  });

/** Goods that come back, with a place for the bad ones: those that are good, and those that go there. */
export const toldApart = (lines: readonly Advised[], counted: Counted) => {
  const all = told(lines, counted);
  return {
    good: all.filter(({ received }) => !isZero(received)).map((line) => ({ ...line, rejected: '0', photoIds: [], reason: '' })),
    bad: all.filter(({ rejected }) => !isZero(rejected)).map(({ lineId, rejected, reason, photoIds }) => ({ lineId, received: rejected, rejected: '0', reason, ...(photoIds ? { photoIds } : {}) })),
  };
};

export const totalNow = (lines: readonly Advised[], counted: Counted) => sum(lines.map((line) => foundOf(line, counted).now));
