import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { useText } from '../shared/useText';
import { useEnterMall } from '../shared/useEnterMall';

/** Into a linked supplier's mall, or an order of ours to one without a link. */
export function OrderHere({ supplier: { id, isLinked } }: { supplier: { id: string; isLinked: boolean } }) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const mall = useEnterMall(id);
  const write = `/buy/orders/new?supplier=${keyOf(id)}`;
  if (!isLinked) return may('purchasing.order.send') && <Ink icon="plus" to={write}>{t('writeOrder')}</Ink>;
  const against = mall.failure ? t('couldNotEnter') : mall.refused.map((each) => sentenceOf(each, language)).join(' ');
  return (
    <>
      {against && <span role="alert" className="small t-bad">{against}</span>}
      {against && may('purchasing.order.send') && <Button to={write}>{t('writeOrder')}</Button>}
      <Ink icon="cart" onClick={() => void mall.enter()} busy={mall.busy}>{t('toMall')}</Ink>
    </>
  );
}
