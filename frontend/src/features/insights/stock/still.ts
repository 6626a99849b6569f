import type { House } from './documents';

type Counts = Pick<House, 'products' | 'idle30' | 'idle90' | 'expiring'>;

/** Products of which something has left within 30 days. */
export const movingOf = ({ products, idle30, idle90 }: Counts) => Math.max(0, products - idle30 - idle90);

/** What lies still or expires, over all warehouses. */
export function stillOf(houses: readonly Counts[]) {
  const total = (count: (house: Counts) => number) => houses.reduce((sum, house) => sum + count(house), 0);
  return { moving: total(movingOf), idle30: total(({ idle30 }) => idle30), idle90: total(({ idle90 }) => idle90), expiring: total(({ expiring }) => expiring) };
}
