import { add, compare, divide, isDecimal, multiply, type Decimal } from '@/lib/decimal';
import { parseNumber } from '@/lib/format/parseNumber';

export type Unit = { unit: string; numerator: number; denominator: number };
export type Goods = { id: string; sku: string; name: string; specification: string; baseUnit: string; units: readonly Unit[] };
export type DraftLine = { goods: Goods; unit: string; quantity: Decimal; /** Base units on hand and not promised; null: not told. */ available: Decimal | null };

export type Draft = { customer: { value: string; label: string } | null; lines: DraftLine[]; reference: string; wanted: string; address: string; note: string };

export const emptyDraft: Draft = { customer: null, lines: [], reference: '', wanted: '', address: '', note: '' };

export const isAmount = (quantity: Decimal) => isDecimal(quantity) && compare(quantity, '0') > 0;

/** The same product in the same unit is one line: quantities are added up. */
export function withLine(lines: readonly DraftLine[], line: DraftLine): DraftLine[] {
  const there = lines.findIndex(({ goods, unit }) => goods.id === line.goods.id && unit === line.unit);
  if (there < 0) return [...lines, line];
  return lines.map((each, at) => (at === there ? { ...each, quantity: isAmount(each.quantity) ? add(each.quantity, line.quantity) : line.quantity } : each));
}

/** So many of a unit in base units, exactly as the server reckons it; null where the unit is none of the product's. */
export function inBase({ goods, unit, quantity }: Pick<DraftLine, 'goods' | 'unit' | 'quantity'>): Decimal | null {
  if (!isAmount(quantity)) return null;
  if (unit === goods.baseUnit) return quantity;
  const found = goods.units.find((each) => each.unit === unit);
  return found ? divide(multiply(quantity, String(found.numerator)), String(found.denominator), 6) : null;
}

/** What of the stock fits into whole units; null when all that is asked for is there, or nothing is known. */
export function freeInUnit(line: DraftLine): Decimal | null {
  const wanted = inBase(line);
  if (wanted === null || line.available === null || compare(line.available, wanted) >= 0) return null;
  const unit = line.goods.units.find((each) => each.unit === line.unit);
  if (line.unit === line.goods.baseUnit || !unit) return line.available;
  const whole = divide(multiply(line.available, String(unit.denominator)), String(unit.numerator), 6) ?? '0';
  return whole.split('.')[0] ?? '0';
}

export type PastedOrderLine = { number: number; code: string; quantity: string };

/** "A-1 12", "A-1\t12", "A-1;12", "12 x A-1": code and quantity of each line that is not empty. */
export const pastedOrder = (text: string): PastedOrderLine[] =>
  text.split(/\r?\n/).flatMap((line, at) => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const first = /^(\d[\d.,]*)\s*[x×*]\s*(\S.*)$/i.exec(trimmed);
    if (first) return [{ number: at + 1, quantity: first[1] ?? '', code: (first[2] ?? '').trim() }];
    const cells = trimmed.split(/\t|;|\s{2,}/).map((cell) => cell.trim());
    if (cells.length > 1) return [{ number: at + 1, code: cells[0] ?? '', quantity: cells[1] ?? '' }];
    const last = /^(\S+)\s+(\d[\d.,]*)$/.exec(trimmed);
    return [{ number: at + 1, code: last?.[1] ?? trimmed, quantity: last?.[2] ?? '1' }];
  });

export const quantityOf = (text: string): Decimal | null => {
  const found = parseNumber(text);
  return found !== null && isAmount(found) ? found : null;
};
