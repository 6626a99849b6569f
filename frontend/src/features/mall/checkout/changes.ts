import { equals, multiply, round, subtract, sum, type Decimal } from '@/lib/decimal';

type Amount = { readonly amount: Decimal } | null | undefined;
export type Priced = { readonly lineKey: string; readonly isParked: boolean; readonly baseQuantity: Decimal; readonly unitPrice?: Amount; readonly priceSeen?: Amount };

export type Change<L> = { line: L; before: Decimal; now: Decimal; /** What it makes for the whole line. */ by: Decimal };

/** Lines whose price is not the one that was seen, and what that comes to. */
export function changesIn<L extends Priced>(lines: readonly L[], places: number): { changes: Change<L>[]; by: Decimal } {
  const changes = lines.flatMap((line): Change<L>[] => {
    const before = line.priceSeen?.amount;
    const now = line.unitPrice?.amount;
    if (line.isParked || before === undefined || now === undefined || equals(before, now)) return [];
    return [{ line, before, now, by: round(multiply(subtract(now, before), line.baseQuantity), places) }];
  });
  return { changes, by: sum(changes.map(({ by }) => by)) };
}
