import { compare, isDecimal } from '@/lib/decimal';
import type { Column, Filter, TableState } from './types';

type Value = string | number | null | undefined;

const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true, sensitivity: 'base' });
const isNothing = (value: Value) => value === null || value === undefined || value === '';

/** Nothing sorts last in both directions. */
function order(left: Value, right: Value, number: boolean): number {
  if (number && isDecimal(String(left)) && isDecimal(String(right))) return compare(String(left), String(right));
  return collator.compare(String(left), String(right));
}

function inRange(value: string, { from, to }: { from: string | null; to: string | null }, number: boolean): boolean {
  if (number && !isDecimal(value)) return false;
  const fits = (left: string, right: string) => (number ? compare(left, right) <= 0 : left <= right);
  return (from === null || fits(from, value)) && (to === null || fits(value, number ? to : `${to}\uffff`));
}

function passes(value: Value, filter: Filter, number: boolean): boolean {
  const text = String(value ?? '');
  if (filter.kind === 'text') return text.toLowerCase().includes(filter.value.toLowerCase());
  if (filter.kind === 'choice') return filter.values.includes(text);
  return !isNothing(value) && inRange(text, filter, number);
}

/** Filters, searches and sorts rows that are all here already; for lists of up to a few thousand. */
export function localRows<Row>(rows: readonly Row[], columns: Column<Row>[], { filters, sort, q }: TableState): Row[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const needle = q.trim().toLowerCase();
  const searched = columns.filter(({ value }) => value);
  const kept = rows.filter((row) =>
    Object.entries(filters).every(([key, filter]) => {
      const column = byKey.get(key);
      return !column?.value || passes(column.value(row), filter, Boolean(column.number));
    }) && (!needle || searched.some(({ value }) => String(value?.(row) ?? '').toLowerCase().includes(needle))),
  );
  const levels = sort.flatMap(({ key, down }) => {
    const column = byKey.get(key);
    return column?.value ? [{ value: column.value, number: Boolean(column.number), down }] : [];
  });
  if (levels.length === 0) return kept;
  return kept.sort((left, right) => {
    for (const { value, number, down } of levels) {
      const [one, other] = [value(left), value(right)];
      if (isNothing(one) !== isNothing(other)) return isNothing(one) ? 1 : -1;
      const found = isNothing(one) ? 0 : order(one, other, number);
      if (found !== 0) return down ? -found : found;
    }
    return 0;
  });
}
