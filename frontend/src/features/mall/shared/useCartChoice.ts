import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { OpenCartDocument } from './cartDocuments';
import { useCarts, type CartHead } from './useCarts';
import { useText } from './useText';

export type CartChoice = {
  carts: readonly CartHead[] | null;
  /** The cart that is worked on; null until there is one. */
  cartId: string | null;
  choose: (id: string) => void;
  open: (name: string) => Promise<string | null>;
  failed: (() => void) | null;
  mayEdit: boolean;
};

/** The cart in the address (?cart=), else the latest; who may order and has none gets a first one. */
export function useCartChoice(): CartChoice {
  const t = useText();
  const may = useMay();
  const mayEdit = may('storefront.cart.edit');
  const [params, setParams] = useSearchParams();
  const { carts, failure, again } = useCarts();
  const opening = useCommand(OpenCartDocument);
  const named = params.get('cart');
  const wanted = named ? idOf('Cart', named) : null;
  const found = carts?.find(({ id }) => id === wanted) ?? carts?.[0];
  const choose = (id: string) => setParams((now) => {
    const next = new URLSearchParams(now);
    next.set('cart', keyOf(id));
    return next;
  }, { replace: true });
  const make = async (name: string) => {
    const outcome = await opening.run({ name, kind: 'CART', isShared: false, note: '' });
    again();
    return outcome.ok ? (outcome.payload.cart?.id ?? null) : null;
  };
  const open = async (name: string) => {
    const id = await make(name);
    if (id) choose(id);
    return id;
  };
  const first = useRef(false);
  useEffect(() => {
    if (!mayEdit || !carts || carts.length > 0 || first.current) return;
    first.current = true;
    // The latest is worked on anyway: the address stays as it is, for one may have gone on meanwhile.
    void make(t('firstCart'));
  });
  return { carts, cartId: found?.id ?? null, choose, open, failed: failure && !carts ? again : null, mayEdit };
}
