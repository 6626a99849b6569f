import { add, compare, divide, isZero, subtract, wholes, type Decimal } from '@/lib/decimal';
import { formatDay, type Reading } from '@/lib/format/date';
import type { Locale } from '@/lib/format/locale';
import { sizedPicture } from '@/lib/sizedPicture';
import { unitWord } from '@/lib/unitWord';
import { piecesOf, unitOf, type OrderMath, type Unit } from '@/ui/order/orderMath';
import type { Availability, OrderLine } from '@/ui/order/types';
import type { Offer } from './offer';
import type { Text } from './useText';

const PLACES = 6;
const PICTURE = 48; // pixels, on the phone's card of a line

/** The units of an offer as the pad counts in them; exact for whole packs, six places for others. */
export function unitsOf({ units }: Pick<Offer, 'units'>, locale: Locale): Unit[] {
  return units.map(({ unit, numerator, denominator }) => ({
    code: unit, label: unit === 'C62' && locale === 'en' ? 'pc' : unitWord(unit, '1', locale), factor: divide(String(numerator), String(denominator), PLACES) ?? '1',
  }));
}

/** So many base units in a unit, rounded up to whole ones: suggestions come in what one orders in. */
export function wholeUnits(base: Decimal | null, factor: Decimal): Decimal | null {
  if (base === null || isZero(base)) return null;
  const [count, rest] = wholes(base, factor);
  return isZero(rest) ? count : add(count, '1');
}

/** What the seller shows of its stock, exactly as exact as it shows it (MAL-04). */
export function availabilityOf({ stock, availableOn, coming }: Pick<Offer, 'stock' | 'availableOn' | 'coming'>, wanted: Decimal, { t, reading }: Speech): Availability {
  if (!stock || stock.mode === 'HIDDEN') return { kind: 'hidden' };
  const amount = stock.amount ?? null;
  if (stock.mode === 'EXACT' && amount !== null && compare(amount, '0') > 0) {
    const rest = subtract(wanted, amount);
    if (compare(rest, '0') <= 0) return { kind: 'today', quantity: amount };
    return { kind: 'part', quantity: amount, ...(coming ? { rest: coming.quantity, date: coming.on } : {}) };
  }
  if (stock.level === 'PLENTY') return { kind: 'word', word: t('plenty') };
  if (stock.level === 'LITTLE') return { kind: 'word', word: t('little') };
  if (coming) return { kind: 'dated', quantity: coming.quantity, date: coming.on };
  return availableOn ? { kind: 'word', word: t('expectedOn', { day: formatDay(availableOn, reading) }) } : { kind: 'out' };
}

/** In whose words and calendar. */
export type Speech = { t: Text; reading: Reading };

type Given = { id: string; quantity: Decimal; unit: string; isParked?: boolean };

const orNull = (value: Decimal): Decimal | null => (isZero(value) ? null : value);

function mathOf(offer: Offer, { quantity, unit, isParked = false }: Given, locale: Locale): OrderMath {
  const units = unitsOf(offer, locale);
  const now = [unit, offer.orderUnit].flatMap((wanted) => units.find(({ code }) => code === wanted) ?? [])[0] ?? units[0];
  return {
    quantity, unit: now?.code ?? unit, units, price: offer.breaks[0]?.price ?? '0', listPrice: offer.listPrice,
    breaks: offer.breaks.map(({ minQuantity, price }) => ({ from: minQuantity, price })),
    multiple: orNull(offer.multiple), least: orNull(offer.minimum), parked: isParked,
  };
}

/** An offer as a line of the pad. */
export function lineOf(offer: Offer, given: Given, { t, reading }: Speech): OrderLine {
  const math = mathOf(offer, given, reading.locale);
  const { lastOn, lastQuantity } = offer;
  return {
    ...math, id: given.id, code: offer.sku, name: offer.name, spec: offer.mark || null, picture: offer.image ? sizedPicture(offer.image, PICTURE) : null,
    available: availabilityOf(offer, piecesOf(math), { t, reading }), last: lastOn && lastQuantity ? { date: lastOn, quantity: lastQuantity } : null,
    suggested: wholeUnits(offer.suggested, unitOf(math).factor),
  };
}
