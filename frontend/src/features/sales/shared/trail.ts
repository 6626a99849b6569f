import { subtract, type Decimal } from '@/lib/decimal';


/** One step of a stored or quoted price, as the API tells it. */
export type TrailStep = { readonly step: string; readonly reasonCode: string; readonly before: Decimal | null; readonly after: Decimal; readonly details: string | null };
export type Fall = { key: string; code: string; details: Record<string, string>; before: Decimal | null; after: Decimal; /** What this step took off, or put on. */ change: Decimal | null };

/** The details of a step come as JSON text. */
export function detailsOf(details: string | null): Record<string, string> {
  try {
    return (JSON.parse(details ?? '{}') ?? {}) as Record<string, string>;
  } catch {
    return {};
  }
}

/** The stored trail of a price as falls from the list to the net price; nothing is left out or merged. */
export const fallsOf = (trail: readonly TrailStep[]): Fall[] =>
  trail.map(({ step, reasonCode, before, after, details }, at) => ({
    key: `${at}-${step}`, code: reasonCode, details: detailsOf(details), before, after, change: before === null ? null : subtract(after, before),
  }));

/** What a piece costs in the end: the unit price less the line's discount. */
export const saved = (falls: readonly Fall[], unitPrice: Decimal): Decimal | null => {
  const [first] = falls;
  return first ? subtract(first.after, unitPrice) : null;
};
