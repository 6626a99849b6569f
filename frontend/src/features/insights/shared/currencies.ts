export type Traded = { readonly currency: string; readonly orders: number; readonly amount: string };

/** The currencies to choose from: those there are orders in, the house's own, and the one that is looked at. */
export function choicesOf(traded: readonly Traded[], own: string, current: string): Traded[] {
  const known = new Set(traded.map(({ currency }) => currency));
  const without = [...new Set([own, current])].filter((code) => !known.has(code));
  return [...traded, ...without.map((currency) => ({ currency, orders: 0, amount: '0' }))];
}
