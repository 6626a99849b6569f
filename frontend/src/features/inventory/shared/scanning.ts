import type { Client } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '@/graphql';
import { readScan } from '@/lib/gs1';
import { multiply, type Decimal } from '@/lib/decimal';
import { baseUnits, goodsOf, type Goods, type MaskedGoods } from './goods';

const CodeMeaningDocument = graphql(`
  query CodeMeaning($codes: [String!]!) {
    productsByCodes(codes: $codes) {
      code
      found {
        numerator
        denominator
        product {
          ...Goods
        }
      }
    }
  }
`);

/** What was scanned: which product, how many base units of it, and of which lot where the symbol says so. */
export type Scan =
  | { kind: 'product'; code: string; goods: MaskedGoods | null; productId: string; quantity: Decimal; lot: string | null; expiresOn: string | null }
  | { kind: 'unknown' | 'several'; code: string }
  | { kind: 'offline'; code: string };

/** The number to look for: the trade item where the symbol names one, else what was read. */
export const codeIn = (scan: ReturnType<typeof readScan>) => (scan.elements.length > 0 ? (scan.gtin ?? scan.text) : scan.text);

const folded = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
const gtin14 = (text: string) => (/^\d{8,14}$/.test(text) ? text.padStart(14, '0') : null);

/** Whether a code names a product, as far as the page itself knows: packs' codes only the server does. */
export function isCodeOf({ sku, gtin, itemNumber, codes }: Goods, code: string): boolean {
  const wanted = folded(code);
  const number = gtin14(wanted);
  if (number && gtin && gtin14(gtin) === number) return true;
  return [sku, itemNumber, ...codes.map(({ value }) => value)].some((each) => each !== '' && folded(each) === wanted);
}

async function asked(client: Client, code: string): Promise<{ goods: MaskedGoods; quantity: Decimal }[] | null> {
  const { data } = await client.query(CodeMeaningDocument, { codes: [code] }, { requestPolicy: 'cache-first' });
  if (!data) return null;
  return (data.productsByCodes[0]?.found ?? []).map(({ product, ...ratio }) => ({ goods: product, quantity: baseUnits(ratio) ?? '1' }));
}

/** Tells what a code means: first among the products on the page, then in the whole catalogue. */
export function useScanned(here: readonly Goods[]): (code: string) => Promise<Scan> {
  const client = useClient();
  return useCallback(
    async (text: string): Promise<Scan> => {
      const said = readScan(text);
      const code = codeIn(said);
      const times = said.count ?? '1';
      const more = { lot: said.lot, expiresOn: said.expires };
      const known = here.find((goods) => isCodeOf(goods, code));
      if (known) return { kind: 'product', code, goods: null, productId: known.id, quantity: times, ...more };
      const found = await asked(client, code);
      if (found === null) return { kind: 'offline', code };
      const [one] = found.filter(({ goods }) => here.some(({ id }) => id === goodsOf(goods).id)).concat(found);
      if (!one) return { kind: 'unknown', code };
      if (found.length > 1 && !here.some(({ id }) => id === goodsOf(one.goods).id)) return { kind: 'several', code };
      return { kind: 'product', code, goods: one.goods, productId: goodsOf(one.goods).id, quantity: multiply(one.quantity, times), ...more };
    },
    [client, here],
  );
}

/** A short sign in the hand where the device can. */
export const buzz = (pattern: number | number[] = 40) => void navigator.vibrate?.(pattern);
