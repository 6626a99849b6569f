import { keyOf } from '@/graphql/ids';
import { compare, isZero, multiply, round, subtract } from '@/lib/decimal';
import { formatDay } from '@/lib/format/date';
import { formatQuantity, placesOf } from '@/lib/format/number';
import { State } from '@/ui/State';
import type { StateOf } from '@/ui/states';
import type { ReadingValue } from '@/ui/theme/look';
import type { Text } from '../shared/useText';
import type { MallLine, PurchaseLine } from './documents';
import type { LineRow } from './lineColumns';
import { markOf } from './markOf';

const open = (wanted: string, ...gone: string[]) => {
  const left = gone.reduce(subtract, wanted);
  return compare(left, '0') > 0 ? left : '0';
};

/** Where a line of our order to a supplier stands. */
export function purchaseState(line: PurchaseLine, t: Text, reading: ReadingValue): { words: string; of: StateOf } {
  const { quantity, status, confirmed, received, onItsWay, promisedOn } = line;
  const count = (value: string) => formatQuantity(value, reading.locale);
  if (isZero(quantity)) return { words: t('lineState.takenOut'), of: { is: 'cancelled' } };
  if (status === 'rejected') return { words: t('lineState.refused'), of: { is: 'cancelled' } };
  if (compare(received, quantity) >= 0) return { words: t('lineState.received'), of: { is: 'complete' } };
  if (!isZero(onItsWay)) return { words: t('lineState.onItsWay', { quantity: count(onItsWay) }), of: { is: 'underway' } };
  if (promisedOn) return { words: t('lineState.promised', { day: formatDay(promisedOn, reading) }), of: { kind: 'stock', is: 'dated' } };
  if (status === 'amended' || (!isZero(confirmed) && compare(confirmed, quantity) < 0)) return { words: t('lineState.amended', { quantity: count(confirmed) }), of: { is: 'us' } };
  if (!isZero(confirmed)) return { words: t('lineState.confirmed'), of: { is: 'confirmed' } };
  return { words: t('lineState.waiting'), of: { is: 'partner' } };
}

export function purchaseRows(lines: readonly PurchaseLine[], currency: string, t: Text, reading: ReadingValue): LineRow[] {
  return lines.map((line) => {
    const { id, position, product, quantity, orderQuantity, orderUnit, unitPrice, discountShare, received, missing } = line;
    const { words, of } = purchaseState(line, t, reading);
    const total = unitPrice === null || unitPrice === undefined ? null : round(multiply(multiply(unitPrice, subtract('1', discountShare)), quantity), placesOf(currency));
    return {
      id, position, sku: product.sku, name: product.name, mark: markOf(product.attributes, product.name), baseUnit: product.baseUnit, quantity, orderQuantity, orderUnit,
      done: received, open: line.status === 'rejected' ? '0' : open(quantity, received, missing), price: unitPrice ?? null, total, stateWord: words, isOff: of.is === 'cancelled', state: <State {...of}>{words}</State>,
    };
  });
}

/** Where a line of our order at this seller stands. */
function mallState(line: MallLine, t: Text, reading: ReadingValue): { words: string; of: StateOf } {
  const { quantity, cancelled, shipped, received, confirmed, status } = line;
  const count = (value: string) => formatQuantity(value, reading.locale);
  if (compare(cancelled, quantity) >= 0) return { words: t('lineState.takenOut'), of: { is: 'cancelled' } };
  if (status === 'REJECTED') return { words: t('lineState.refused'), of: { is: 'cancelled' } };
  if (compare(received, '0') > 0 && compare(received, shipped) >= 0 && compare(shipped, subtract(quantity, cancelled)) >= 0) return { words: t('lineState.received'), of: { is: 'complete' } };
  if (compare(shipped, subtract(quantity, cancelled)) >= 0) return { words: t('lineState.shipped'), of: { is: 'underway' } };
  if (!isZero(shipped)) return { words: t('lineState.onItsWay', { quantity: count(shipped) }), of: { is: 'underway' } };
  if (compare(confirmed, quantity) >= 0) return { words: t('lineState.confirmed'), of: { is: 'confirmed' } };
  if (!isZero(confirmed)) return { words: t('lineState.part', { quantity: count(confirmed) }), of: { kind: 'stock', is: 'part' } };
  return { words: t('lineState.waiting'), of: { is: 'partner' } };
}

export function mallRows(lines: readonly MallLine[], t: Text, reading: ReadingValue): LineRow[] {
  return lines.map((line) => {
    const { id, position, product, quantity, orderQuantity, orderUnit, unitPrice, total, shipped, cancelled } = line;
    const { words, of } = mallState(line, t, reading);
    return {
      id, to: `/buy/products/${keyOf(product.id)}`, position, sku: product.sku, name: product.name, mark: markOf(product.attributes, product.name), baseUnit: product.baseUnit, quantity, orderQuantity, orderUnit,
      done: shipped, open: line.status === 'REJECTED' ? '0' : open(quantity, shipped, cancelled), price: unitPrice, total, stateWord: words, isOff: of.is === 'cancelled', state: <State {...of}>{words}</State>,
    };
  });
}
