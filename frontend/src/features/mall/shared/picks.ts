import type { Client } from '@urql/core';
import { formatMoney } from '@/lib/format/number';
import type { Locale } from '@/lib/format/locale';
import type { Pick } from '@/ui/Picker';
import { offerOf, type Offer } from './offer';
import { SearchOffersDocument } from './offerDocuments';

const FIRST = 12;

/** What a text finds, the best first; at the counter a barcode finds exactly one. */
export async function findOffers(client: Client, query: string): Promise<Offer[]> {
  if (!query.trim()) return [];
  const { data } = await client.query(SearchOffersDocument, { search: query, first: FIRST }, { requestPolicy: 'network-only' });
  return data?.mallOffers.edges.map(({ node }) => offerOf(node)) ?? [];
}

export function pickOf(offer: Offer, locale: Locale): Pick {
  const [first] = offer.breaks;
  const price = first ? formatMoney(first.price, { currency: offer.currency, locale }) : '';
  return {
    value: offer.productId, label: offer.name, codes: [offer.sku, offer.gtin, ...offer.codes].filter(Boolean),
    note: [offer.sku, price].filter(Boolean).join(' · '), ...(offer.mark ? { mark: offer.mark } : {}),
  };
}

export const picksFor = async (client: Client, query: string, locale: Locale) => (await findOffers(client, query)).map((offer) => pickOf(offer, locale));
