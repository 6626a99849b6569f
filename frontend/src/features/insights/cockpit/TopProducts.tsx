import { useQuery } from 'urql';
import { unitWord } from '@/lib/unitWord';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { Segmented } from '@/ui/Segmented';
import { useReading } from '@/ui/theme/look';
import { versus } from '../shared/links';
import { Part } from '../shared/Part';
import { keptAddress, type Asked } from '../shared/useAsked';
import { TopProductsDocument } from './documents';
import { NoneInPeriod } from './NoneInPeriod';
import { Ranking } from './Ranking';
import { useText } from './useText';

/** Products by what was ordered of them (BIA-06). */
export function TopProducts({ asked }: { asked: Asked }) {
  const t = useText();
  const { locale } = useReading();
  const { period, currency, partnerId, get, put } = asked;
  const by = get('rank') === 'AMOUNT' ? 'AMOUNT' : 'QUANTITY';
  const [{ data, error }, ask] = useQuery({ query: TopProductsDocument, variables: { since: period.since, until: period.until, currency, customerId: partnerId, by } });
  const rows = (data?.topProducts ?? []).map(({ productId, name, sku, amount, quantity, unit, share }) => {
    const money = <Money amount={amount} currency={currency} mark={by === 'AMOUNT' ? 'none' : 'sign'} />;
    const pieces = <Quantity value={quantity} unit={unitWord(unit, quantity, locale)} />;
    return { key: productId, name, code: sku, share: share ?? null, to: versus(keptAddress(asked), 'CUSTOMER_AND_PRODUCT', { sku }), ...(by === 'AMOUNT' ? { figure: money, note: pieces } : { figure: pieces, note: money }) };
  });
  return (
    <section className="section">
      <div className="ins-head">
        <h2>{t('topProducts')}</h2>
        <Segmented size="s" label={t('measure')} value={by} options={[{ value: 'QUANTITY', label: t('byQuantity') }, { value: 'AMOUNT', label: t('byAmount') }]} onChange={(rank) => put({ rank: rank === 'AMOUNT' ? rank : null })} />
      </div>
      <Part data={data} error={error} again={() => ask({ requestPolicy: 'network-only' })}>
        {rows.length > 0 ? <Ranking label={t('topProducts')} head={t('product')} figureHead={by === 'AMOUNT' ? t('amount', { currency }) : t('quantity')} rows={rows} /> : <NoneInPeriod asked={asked} />}
      </Part>
    </section>
  );
}
