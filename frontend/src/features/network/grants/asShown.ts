import { sum, type Decimal } from '@/lib/decimal';
import type { Known } from '@/ui/known';
import { knownOf } from '../stock/known';
import type { OwnRow } from './documents';

export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** What somebody sees of one product of ours at a level, with our real figures. */
export type Shown = { id: string; name: string; code: string; figure: Known; parts: { name: string; available: Decimal }[]; sold: Decimal | null; asOf: string | null };

export function asShown(row: OwnRow, level: Level, areaName: (code: string) => string): Shown {
  const { productId, productName, itemNumber, warehouses, regions, sellOut, asOf } = row;
  const byArea = level === 3 ? (regions ?? []).map(({ regionCode, available }) => ({ name: areaName(regionCode), available })) : [];
  const byHouse = level >= 4 ? (warehouses ?? []).map(({ name, available }) => ({ name, available })) : [];
  return {
    id: productId, name: productName ?? '', code: itemNumber ?? '', figure: knownOf({ ...row, level }), parts: [...byArea, ...byHouse],
    sold: level === 5 ? sum((sellOut ?? []).map(({ quantity }) => quantity)) : null, asOf: level === 5 ? (asOf ?? null) : null,
  };
}
