import type { Decimal } from '@/lib/decimal';

const LEAST = 132; // px: as far as usual amounts go
const FIGURE = 8.2; // px: a bold figure of the table's size
const AROUND = 30; // px: the cell's padding, and the sheet's edge

/** Characters of an amount with two places and its grouping: "277960000000" is 277,960,000,000.00. */
function lengthOf(amount: Decimal): number {
  const [whole = ''] = amount.replace('-', '').split('.');
  return whole.length + Math.floor((whole.length - 1) / 3) + 3 + (amount.startsWith('-') ? 1 : 0);
}

/** How wide a column of amounts must be in px, so that none is ever cut. */
export const amountWidth = (amounts: Iterable<Decimal>): number => {
  let most = 0;
  for (const amount of amounts) most = Math.max(most, lengthOf(amount));
  return Math.max(LEAST, Math.ceil(most * FIGURE) + AROUND);
};
