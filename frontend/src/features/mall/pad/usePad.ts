import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import type { Failure } from '@/graphql/failure';
import { useLive } from '@/graphql/useLive';
import { add as plus, type Decimal } from '@/lib/decimal';
import { placesOf } from '@/lib/format/number';
import { useReading } from '@/ui/theme/look';
import type { Offer } from '../shared/offer';
import { useText } from '../shared/useText';
import { CartDesk } from './CartDesk';
import type { PadCart } from './cart';
import { doorOf, loadHabits, loadOffers, loadPad, type Loaded, type PadHead } from './door';
import { keptWishes } from './queue';
import { padTotals, rowMaker, type PadRow, type PadTotals } from './rows';

type Spare = { lineKey: string; productId: string };

export type LineWish = { id: string; quantity?: Decimal; unit?: string; isParked?: boolean };

type Ready = { desk: CartDesk<PadCart>; revision: () => Promise<number | null> };
type Known = { offers: ReadonlyMap<string, Offer>; names: ReadonlyMap<string, { name: string; sku: string }>; suggestions: readonly Spare[]; order: readonly string[] };
const nothingKnown: Known = { offers: new Map(), names: new Map(), suggestions: [], order: [] };

export type Pad = {
  state: 'loading' | 'failed' | 'missing' | 'ready';
  failure: Failure | null;
  head: PadHead | null;
  desk: CartDesk<PadCart> | null;
  rows: PadRow[];
  totals: PadTotals;
  /** What lines shall be, as one wish; what is left out stays. */
  set: (changes: readonly LineWish[]) => void;
  /** Puts one more of a product in; the key of its line. */
  addOne: (offer: Offer) => string;
  again: () => void;
};

function withLoaded(known: Known, { cart, offers, names }: Pick<Loaded, 'cart' | 'offers' | 'names'>): Known {
  const order = [...known.order];
  const there = new Set(order);
  const ofProduct = new Map(known.suggestions.map(({ lineKey, productId }) => [productId, lineKey]));
  for (const { lineKey, productId } of cart.lines) {
    if (there.has(lineKey)) continue;
    // A suggestion that has become a line elsewhere: the line takes its place.
    const spare = ofProduct.get(productId);
    const at = spare === undefined ? -1 : order.indexOf(spare);
    if (at >= 0) order.splice(at, 1, lineKey);
    else order.push(lineKey);
    there.add(lineKey);
  }
  return {
    ...known, order,
    offers: new Map([...known.offers, ...offers.map((offer) => [offer.productId, offer] as const)]),
    names: new Map([...known.names, ...names.map(({ productId, ...rest }) => [productId, rest] as const)]),
  };
}

function withHabits(known: Known, habits: readonly Offer[], cart: PadCart, kept: readonly string[]): Known {
  const taken = new Set([...cart.lines.map(({ productId }) => productId), ...kept]);
  const spare = habits.filter(({ productId }) => !taken.has(productId)).map(({ productId }) => ({ lineKey: crypto.randomUUID(), productId }));
  return {
    ...known, suggestions: spare, order: [...known.order, ...spare.map(({ lineKey }) => lineKey)],
    offers: new Map([...known.offers, ...habits.map((offer) => [offer.productId, offer] as const)]),
  };
}

const silent = { listen: () => () => {}, now: () => null };

function usePadLoaded(cartId: string) {
  const client = useClient();
  const [known, setKnown] = useState<Known>(nothingKnown);
  const [ready, setReady] = useState<Ready | null>(null);
  const [head, setHead] = useState<PadHead | null>(null);
  const [trouble, setTrouble] = useState<Failure | 'missing' | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    let desk: CartDesk<PadCart> | null = null;
    const learn = (loaded: Loaded) => { if (!gone) setKnown((before) => withLoaded(before, loaded)); };
    void (async () => {
      const [loaded, habits, kept] = await Promise.all([loadPad(client, cartId), loadHabits(client), keptWishes(cartId)]);
      if (gone) return;
      if (!loaded || !('cart' in loaded)) return setTrouble(loaded ?? 'missing');
      const keys = kept.map(({ lineKey }) => lineKey).filter((key) => !loaded.cart.lines.some(({ lineKey }) => lineKey === key));
      const strange = kept.map(({ productId }) => productId).filter((key) => ![...loaded.offers, ...habits].some(({ productId }) => productId === key));
      const typed = await loadOffers(client, strange);
      if (gone) return;
      const first = withLoaded(nothingKnown, { ...loaded, offers: [...loaded.offers, ...typed] });
      setKnown(withHabits({ ...first, order: [...first.order, ...keys] }, habits, loaded.cart, kept.map(({ productId }) => productId)));
      const door = doorOf(client, cartId, learn);
      desk = new CartDesk(loaded.cart, door, kept);
      setHead(loaded.head);
      setTrouble(null);
      setReady({ desk, revision: door.revision });
    })();
    return () => {
      gone = true;
      void desk?.flush();
      desk?.stop();
      setReady(null);
    };
  }, [client, cartId, attempt]);
  return { known, setKnown, ready, head, trouble, again: useCallback(() => setAttempt((now) => now + 1), []) };
}

/** A cart to type into: rows, totals, and the ways to change them. */
export function usePad(cartId: string): Pad {
  const may = useMay();
  const seesPrices = may('pricing.price.view');
  const { known, setKnown, ready, head, trouble, again } = usePadLoaded(cartId);
  const desk = ready?.desk ?? null;
  const state = useSyncExternalStore(desk?.listen ?? silent.listen, desk?.now ?? silent.now);
  const t = useText();
  const reading = useReading();
  const [rowsOf] = useState(rowMaker);
  const rows = useMemo(() => (state ? rowsOf({ state, order: known.order, known: { ...known, seesPrices }, speech: { t, reading } }) : []), [state, known, seesPrices, t, reading, rowsOf]);
  const totals = useMemo(() => padTotals(rows, placesOf(head?.currency ?? reading.currency)), [rows, head, reading.currency]);
  const latest = useRef({ rows, ready });
  useEffect(() => {
    latest.current = { rows, ready };
  });

  useLive('carts', useCallback(() => {
    const { ready: there } = latest.current;
    if (!there) return;
    void there.revision().then((revision) => { if (revision !== null && revision !== there.desk.state.cart.revision) void there.desk.look(); });
  }, []));
  useEffect(() => {
    const back = () => void latest.current.ready?.desk.flush();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, []);

  const set = useCallback<Pad['set']>((changes) => {
    const byKey = new Map(latest.current.rows.map((row) => [row.lineKey, row]));
    desk?.wish(changes.flatMap(({ id, quantity, unit, isParked }) => {
      const row = byKey.get(id);
      if (!row) return [];
      const { line, productId, note } = row;
      return [{ lineKey: id, productId, quantity: quantity ?? line.quantity, unit: unit ?? line.unit, isParked: isParked ?? row.isParked, note }];
    }));
  }, [desk]);
  const addOne = useCallback<Pad['addOne']>((offer) => {
    const found = latest.current.rows.find(({ productId }) => productId === offer.productId);
    const lineKey = found?.lineKey ?? crypto.randomUUID();
    if (!found) {
      setKnown((before) => ({ ...before, order: [lineKey, ...before.order], suggestions: [...before.suggestions, { lineKey, productId: offer.productId }], offers: new Map(before.offers).set(offer.productId, offer) }));
    }
    const { quantity, unit } = found?.line ?? { quantity: '0', unit: offer.orderUnit };
    desk?.wish([{ lineKey, productId: offer.productId, quantity: plus(quantity || '0', '1'), unit, isParked: false, note: found?.note ?? '' }]);
    return lineKey;
  }, [desk, setKnown]);

  return {
    state: trouble === 'missing' ? 'missing' : trouble ? 'failed' : state ? 'ready' : 'loading', failure: trouble === 'missing' ? null : trouble,
    head, desk, rows, totals, set, addOne, again,
  };
}
