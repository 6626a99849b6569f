import type { Client } from '@urql/core';
import { failureOf, type Failure } from '@/graphql/failure';
import { keptOffline } from '@/graphql/kept';
import { fetchSentences, sentenceOf } from '@/graphql/sentenceOf';
import { refusedOf } from '@/graphql/userErrors';
import { currentLanguage } from '@/lib/i18n/language';
import { ChangeCartDocument } from '../shared/cartDocuments';
import { offerOf, type Offer } from '../shared/offer';
import { OneOfferDocument } from '../shared/offerDocuments';
import { cartOf, type PadCart } from './cart';
import type { Door, Sent } from './CartDesk';
import { CartRevisionDocument, HabitsDocument, PadDocument } from './documents';
import { keepWishes } from './queue';
import type { Wish } from './wishes';

const now = { requestPolicy: 'network-only', ...keptOffline } as const;

export type PadHead = { name: string; note: string; isMine: boolean; isShared: boolean; ownerName: string; currency: string; grade: string };
export type Loaded = { cart: PadCart; head: PadHead; offers: Offer[]; names: { productId: string; name: string; sku: string }[] };

/** A cart with all that its rows show; null where there is none. */
export async function loadPad(client: Client, id: string): Promise<Loaded | Failure | null> {
  const { data, error } = await client.query(PadDocument, { id }, now);
  if (error) return failureOf(error);
  const found = data?.cart;
  if (!found) return null;
  return {
    cart: cartOf(found),
    head: { name: found.name, note: found.note, isMine: found.isMine, isShared: found.isShared, ownerName: found.ownerName, currency: found.partner.currency, grade: found.partner.grade },
    offers: found.lines.flatMap(({ offer }) => (offer ? [offerOf(offer)] : [])),
    names: found.lines.map(({ product: { id: productId, name, sku } }) => ({ productId, name, sku })),
  };
}

export async function loadHabits(client: Client): Promise<Offer[]> {
  const { data } = await client.query(HabitsDocument, {}, now);
  return data?.habitualOffers.map(offerOf) ?? [];
}

/** Offers of products that were typed offline and are in no cart yet. */
export async function loadOffers(client: Client, productIds: readonly string[]): Promise<Offer[]> {
  const found = await Promise.all(productIds.map((productId) => client.query(OneOfferDocument, { productId }, now)));
  return found.flatMap(({ data }) => (data?.mallOffer ? [offerOf(data.mallOffer)] : []));
}

async function sendWishes(client: Client, cartId: string, baseRevision: number, wishes: Wish[]): Promise<Sent<PadCart>> {
  const lines = wishes.map(({ lineKey, productId, quantity, unit, note, isParked }) => ({ lineKey, productId, quantity, unit, note, isParked }));
  const input = { cartId, baseRevision, lines, idempotencyKey: crypto.randomUUID() };
  const { data, error } = await client.mutation(ChangeCartDocument, { input });
  if (error) {
    const failure = failureOf(error);
    const waits = failure.kind === 'network' || failure.kind === 'busy' || failure.kind === 'session';
    return waits ? { kind: 'network' } : { kind: 'refused', sentences: [failure.message] };
  }
  const refused = refusedOf(data?.changeCartLines?.userErrors ?? []);
  if (refused.length) await fetchSentences();
  const changed = refused.find(({ code }) => code === 'CART_CHANGED');
  if (changed) return { kind: 'contested', ...contestedIn(changed.details) };
  const cart = data?.changeCartLines?.cart;
  if (refused.length || !cart) return { kind: 'refused', sentences: refused.map((each) => sentenceOf(each, currentLanguage())) };
  return { kind: 'done', cart: cartOf(cart) };
}

function contestedIn(details: Readonly<Record<string, unknown>>): { keys: string[]; who: string } {
  const lines = Array.isArray(details['lines']) ? (details['lines'] as { lineKey?: string }[]) : [];
  return { keys: lines.flatMap(({ lineKey }) => lineKey ?? []), who: typeof details['who'] === 'string' ? details['who'] : '' };
}

/** The way of one cart to the server. `learn` takes the offers of lines that others put in. */
export function doorOf(client: Client, cartId: string, learn: (loaded: Loaded) => void): Door<PadCart> & { revision: () => Promise<number | null> } {
  return {
    send: (baseRevision, wishes) => sendWishes(client, cartId, baseRevision, wishes),
    load: async () => {
      const loaded = await loadPad(client, cartId);
      if (!loaded || !('cart' in loaded)) return null;
      learn(loaded);
      return loaded.cart;
    },
    keep: (wishes) => keepWishes(cartId, wishes),
    revision: async () => (await client.query(CartRevisionDocument, { id: cartId }, { requestPolicy: 'network-only' })).data?.cart?.revision ?? null,
  };
}

