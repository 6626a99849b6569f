import { useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { failureOf } from '@/graphql/failure';
import { fetchSentences, sentenceOf } from '@/graphql/sentenceOf';
import { refusedOf } from '@/graphql/userErrors';
import type { Decimal } from '@/lib/decimal';
import { currentLanguage } from '@/lib/i18n/language';
import { done } from '@/ui/notices';
import { loadPad } from '../pad/door';
import { ChangeCartDocument } from '../shared/cartDocuments';
import type { Offer } from '../shared/offer';
import type { CartChoice } from '../shared/useCartChoice';
import { useText } from './useText';

type Line = { lineKey: string; quantity: Decimal; unit: string };

/** What the chosen cart has of each product, and a way to set it, outside the pad. */
export function useQuickAdd(choice: CartChoice) {
  const t = useText();
  const client = useClient();
  const { cartId, carts } = choice;
  const [lines, setLines] = useState<{ cartId: string; byProduct: ReadonlyMap<string, Line> } | null>(null);
  const [trouble, setTrouble] = useState('');
  const name = useMemo(() => carts?.find(({ id }) => id === cartId)?.name ?? '', [carts, cartId]);

  const load = useCallback(async () => {
    if (!cartId) return new Map<string, Line>();
    const loaded = await loadPad(client, cartId);
    const byProduct = new Map<string, Line>(loaded && 'cart' in loaded ? loaded.cart.lines.map((line) => [line.productId, line]) : []);
    setLines({ cartId, byProduct });
    return byProduct;
  }, [client, cartId]);

  const put = useCallback(async (offer: Offer, quantity: Decimal, unit: string) => {
    if (!cartId) return false;
    const known = lines?.cartId === cartId ? lines.byProduct : await load();
    const lineKey = known.get(offer.productId)?.lineKey ?? crypto.randomUUID();
    const input = { cartId, lines: [{ lineKey, productId: offer.productId, quantity, unit, isParked: false }], idempotencyKey: crypto.randomUUID() };
    const { data, error } = await client.mutation(ChangeCartDocument, { input });
    const refused = refusedOf(data?.changeCartLines?.userErrors ?? []);
    if (refused.length) await fetchSentences();
    if (error || refused.length > 0) {
      setTrouble(error ? failureOf(error).message || t('noNetwork') : refused.map((each) => sentenceOf(each, currentLanguage())).join(' '));
      return false;
    }
    setTrouble('');
    setLines({ cartId, byProduct: new Map(known).set(offer.productId, { lineKey, quantity, unit }) });
    done(t('added', { name: offer.name, cart: name }));
    return true;
  }, [cartId, client, lines, load, name, t]);

  return { put, load, inCart: (productId: string) => lines?.byProduct.get(productId) ?? null, trouble, cartName: name };
}

export type QuickAdd = ReturnType<typeof useQuickAdd>;
