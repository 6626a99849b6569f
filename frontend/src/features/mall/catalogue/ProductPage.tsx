import { Fragment, useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { MallProductQuery } from '@/graphql/generated/tenant/graphql';
import { idOf } from '@/graphql/ids';
import { failureOf } from '@/graphql/failure';
import { listed } from '@/lib/format/listed';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { Refusal } from '@/ui/Refusal';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { CartMenu } from '../shared/CartMenu';
import { offerOf, type Offer } from '../shared/offer';
import { OfferAdd, OfferTile } from './OfferTile';
import { Picture } from '../shared/Picture';
import { useCartChoice, type CartChoice } from '../shared/useCartChoice';
import { useQuickAdd } from './useQuickAdd';
import { useText } from './useText';
import { ProductDocument } from './documents';
import { Reports } from './Reports';
import '../shared/mall.css';

/** One product: what it is, what it costs at which quantity, what there is of it. */
export function ProductPage() {
  const t = useText();
  const { id = '' } = useParams();
  const productId = idOf('CatalogProduct', id);
  const [{ data, error, fetching }, ask] = useQuery({ query: ProductDocument, variables: { productId } });
  const choice = useCartChoice();
  const found = data?.mallOffer;
  const offer = found ? offerOf(found) : null;
  return (
    <PageFrame title={offer?.name ?? t('product')} about={offer?.mark} back="/buy/catalogue" actions={choice.mayEdit && <><CartMenu choice={choice} /><Button icon="cart" to="/buy">{t('toPad')}</Button></>}>
      {error && <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} reference={failureOf(error).reference} />}
      {!data && fetching && <Loading />}
      {data && !offer && <NoMore productId={productId} />}
      {offer && found && <Offered offer={offer} product={found.product} related={data.relatedOffers.map(offerOf)} choice={choice} />}
    </PageFrame>
  );
}

/** It is not offered, but may have been bought. */
function NoMore({ productId }: { productId: string }) {
  const t = useText();
  return <><Nothing action={<Button to="/buy/catalogue">{t('toCatalogue')}</Button>}>{t('notOffered')}</Nothing><Reports productId={productId} /></>;
}

type OfferedProps = { offer: Offer; product: Product; related: readonly Offer[]; choice: CartChoice };

function Offered({ offer, product, related, choice }: OfferedProps) {
  const t = useText();
  const quick = useQuickAdd(choice);
  const { load } = quick;
  useEffect(() => void load(), [load]);
  return (
    <>
      <div className="section mall-product-page">
        <Picture offer={offer} size={160} />
        <div className="stack grow">
          {quick.trouble && <Refusal tone="bad">{quick.trouble}</Refusal>}
          <OfferAdd offer={offer} quick={quick} mayEdit={choice.mayEdit} />
          <Prices offer={offer} />
        </div>
      </div>
      <Details offer={offer} product={product} />
      <Reports productId={product.id} />
      {related.length > 0 && <><h2 className="mall-group">{t('related')}</h2>{related.map((each) => <OfferTile key={each.productId} offer={each} quick={quick} mayEdit={choice.mayEdit} />)}</>}
    </>
  );
}

type Product = NonNullable<MallProductQuery['mallOffer']>['product'];

function Details({ offer, product }: { offer: Offer; product: Product }) {
  const t = useText();
  const facts = [
    [t('code'), offer.sku], [t('category'), product.category?.name], ['GTIN', offer.gtin], [t('itemNumber'), product.itemNumber], [t('specification'), product.specification], [t('description'), product.description],
  ] as const;
  return (
    <section className="section">
      <h2>{t('details')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => value && <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}
        <Packs offer={offer} />
        {offer.lastOn && <><dt>{t('lastOrdered')}</dt><dd><When at={offer.lastOn} as="day" /> · <Quantity value={offer.lastQuantity} unit={t('pcs')} /></dd></>}
      </dl>
    </section>
  );
}

function Prices({ offer }: { offer: Offer }) {
  const t = useText();
  if (offer.breaks.length < 2) return null;
  return (
    <table className="mall-breaks">
      <thead><tr><th className="right">{t('fromPieces')}</th><th className="right">{t('eachPrice')}</th></tr></thead>
      <tbody>{offer.breaks.map(({ minQuantity, price }) => <tr key={minQuantity}><td className="right"><Quantity value={minQuantity === '0' ? '1' : minQuantity} /></td><td className="right"><Money amount={price} currency={offer.currency} /></td></tr>)}</tbody>
    </table>
  );
}

function Packs({ offer }: { offer: Offer }) {
  const t = useText();
  const { locale } = useReading();
  const packs = offer.units.filter(({ numerator, denominator }) => numerator !== denominator);
  if (packs.length === 0) return null;
  const words = packs.map(({ unit, numerator, denominator }) => `${unitWord(unit, '1', locale)} = ${formatQuantity(String(numerator / denominator), locale)}${locale === 'zh' ? '' : ' '}${unitWord(offer.baseUnit, '2', locale)}`);
  return <><dt>{t('packs')}</dt><dd>{listed(words, locale)}</dd></>;
}
