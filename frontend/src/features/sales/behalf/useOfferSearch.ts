import { useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { formatMoney } from '@/lib/format/number';
import { useReading } from '@/ui/theme/look';
import type { Pick } from '@/ui/Picker';
import type { DraftLine } from './draft';
import { OffersForDocument } from './documents';

/** For a Picker of what a customer can order, with its own price; what was found can be made a line. */
export function useOfferSearch(partnerId: string) {
  const client = useClient();
  const { locale } = useReading();
  const found = useRef(new Map<string, DraftLine>());
  const ask = useCallback(async (search: string) => {
    const { data } = await client.query(OffersForDocument, { search, partnerId }, { requestPolicy: 'network-only' });
    const nodes = (data?.offers.edges ?? []).map(({ node }) => node);
    for (const { product, available, orderUnit } of nodes) found.current.set(product.id, { goods: product, unit: orderUnit.unit, quantity: '1', available });
    return nodes;
  }, [client, partnerId]);
  const search = useCallback(async (query: string): Promise<Pick[]> => (await ask(query)).map(({ product, unitPrice }) => ({
    value: product.id, label: product.name, ...(product.specification ? { mark: product.specification } : {}), codes: [product.sku, ...(product.gtin ? [product.gtin] : []), ...product.codes.map(({ value }) => value)],
    note: [product.sku, unitPrice && formatMoney(unitPrice.amount, { currency: unitPrice.currencyCode, locale })].filter(Boolean).join(' · '),
  })), [ask, locale]);
  const lineOf = useCallback((productId: string) => found.current.get(productId) ?? null, []);
  return { search, ask, lineOf };
}
