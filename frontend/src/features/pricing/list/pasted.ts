import { parseNumber } from '@/lib/format/parseNumber';
import type { Entered } from './rows';

export type PastedLine = { number: number; code: string; price: string; least: string };

/** Lines of a spreadsheet: code, price, from which quantity; tabs, semicolons or several spaces between. Empty lines do not count. */
export const pastedLines = (text: string): PastedLine[] =>
  text.split(/\r?\n/).flatMap((line, at) => {
    const [code = '', price = '', least = ''] = line.split(/\t|;|\s{2,}/).map((cell) => cell.trim());
    return code === '' ? [] : [{ number: at + 1, code, price, least }];
  });

export type Judged = { line: PastedLine; product: { id: string; name: string } | null; problem: 'badCode' | 'badPrice' | 'twice' | null };
type Meaning = { readonly code: string; readonly found: ReadonlyArray<{ readonly product: { readonly id: string; readonly name: string } }> };

/** Every line is accounted for: what it means, or why it means nothing. */
export function judge(lines: readonly PastedLine[], meanings: readonly Meaning[]): Judged[] {
  const byCode = new Map(meanings.map(({ code, found }) => [code, [...new Map(found.map(({ product }) => [product.id, product])).values()]]));
  return lines.map((line) => {
    const [product = null, ...others] = byCode.get(line.code) ?? [];
    const price = parseNumber(line.price);
    const problem = product === null ? 'badCode' : others.length > 0 ? 'twice' : price === null || price.startsWith('-') || (line.least !== '' && parseNumber(line.least) === null) ? 'badPrice' : null;
    return { line, product: problem === 'twice' ? null : product, problem };
  });
}

/** What can be entered; of equal product and quantity the last line counts. */
export function enteredFrom(judged: readonly Judged[], day: string): Entered[] {
  const rows = judged.flatMap(({ line, product, problem }) => (product && problem === null ? [{ productId: product.id, amount: parseNumber(line.price), validFrom: day, minQuantity: parseNumber(line.least) ?? '0' }] : []));
  return [...new Map(rows.map((row) => [`${row.productId}|${row.minQuantity}`, row])).values()];
}
