import { equals, type Decimal } from '@/lib/decimal';
import { totals } from './ledger';

type House = { id: string; name: string };
type Balance = { onHand: Decimal; held: Decimal; location: { warehouse?: { id: string } | null } };
type Minimum = { minimum: Decimal; missing: Decimal; warehouse: { id: string } };
export type Facts = { houses: readonly House[]; balances: readonly Balance[]; minimums: readonly Minimum[] };
export type Row = { house: House; available: Decimal; minimum: Decimal | null; missing: Decimal };
/** By warehouse what stands in its field; null is an empty one. */
export type Typed = Readonly<Record<string, Decimal | null>>;

/** Every warehouse with what is free there and shall be, also where nothing is and nobody has said. */
export const rowsOf = ({ houses, balances, minimums }: Facts): Row[] =>
  houses.map((house) => {
    const set = minimums.find(({ warehouse }) => warehouse.id === house.id);
    const here = balances.filter(({ location }) => location.warehouse?.id === house.id);
    return { house, available: totals(here).available, minimum: set?.minimum ?? null, missing: set?.missing ?? '0' };
  });

/** What stands in the field of a row. */
export const nowOf = ({ house, minimum }: Row, typed: Typed): Decimal | null => (house.id in typed ? (typed[house.id] ?? null) : minimum);

/** The rows whose field says something else than is set; empty and 0 are both no minimum. */
export const changedOf = (rows: readonly Row[], typed: Typed): Row[] => rows.filter((row) => !equals(nowOf(row, typed) ?? '0', row.minimum ?? '0'));
