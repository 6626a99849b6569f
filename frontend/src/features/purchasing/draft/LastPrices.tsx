import { useQuery } from 'urql';
import { listed } from '@/lib/format/listed';
import { Money } from '@/ui/Money';
import { useReading } from '@/ui/theme/look';
import { useText } from '../shared/useText';
import { SuppliersForDocument } from './documents';

/** What this supplier charged last, or who supplies it. */
export function LastPrices({ productId, supplierId }: { productId: string; supplierId: string }) {
  const t = useText();
  const { locale } = useReading();
  const [{ data }] = useQuery({ query: SuppliersForDocument, variables: { productIds: [productId] } });
  const choices = data?.suppliersFor ?? [];
  const ours = choices.find(({ supplier }) => supplier.id === supplierId);
  const price = ours?.lastPrices.find(({ product }) => product.id === productId)?.unitPrice;
  if (price) return <>· {t('lastPrice')} <Money amount={price} mark="none" /></>;
  const who = choices.filter(({ knownProducts }) => knownProducts.some(({ id }) => id === productId)).map(({ supplier }) => supplier.name);
  return who.length > 0 ? <>· {t('suppliedBy', { names: listed(who.slice(0, 2), locale) })}</> : null;
}
