import { useQuery } from 'urql';
import { Money } from '@/ui/Money';
import { useText } from '../shared/useText';
import { SuppliersForDocument } from './documents';

/** What this supplier charged last, or who supplies it. */
export function LastPrices({ productId, supplierId }: { productId: string; supplierId: string }) {
  const t = useText();
  const [{ data }] = useQuery({ query: SuppliersForDocument, variables: { productIds: [productId] } });
  const choices = data?.suppliersFor ?? [];
  const ours = choices.find(({ supplier }) => supplier.id === supplierId);
  const price = ours?.lastPrices.find(({ product }) => product.id === productId)?.unitPrice;
  if (price) return <>· {t('lastPrice')} <Money amount={price} mark="none" /></>;
  const who = choices.filter(({ knownProducts }) => knownProducts.some(({ id }) => id === productId)).map(({ supplier }) => supplier.name);
  return who.length > 0 ? <>· {t('suppliedBy', { names: who.slice(0, 2).join(', ') })}</> : null;
}
