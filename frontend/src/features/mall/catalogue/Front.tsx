import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { useState } from 'react';
import { offerOf } from '../shared/offer';
import { OfferTile } from './OfferTile';
import type { QuickAdd } from './useQuickAdd';
import { useText } from './useText';
import { FrontDocument } from './documents';

type Props = { quick: QuickAdd; mayEdit: boolean };

/** What the seller tells, what is new, what sells best (MAL-05, MAL-15). */
export function Front({ quick, mayEdit }: Props) {
  const t = useText();
  const [{ data }] = useQuery({ query: FrontDocument });
  if (!data) return null;
  const fresh = data.newOffers.edges.map(({ node }) => offerOf(node));
  const best = data.bestSellers.map(offerOf);
  const news = data.mallNews.edges.map(({ node }) => node);
  return (
    <>
      {news.length > 0 && <section className="mall-news" aria-label={t('news')}>{news.map((post) => <Post key={post.id} post={post} />)}</section>}
      {best.length > 0 && <><h2 className="mall-group">{t('bestSellers')}</h2>{best.map((offer) => <OfferTile key={offer.productId} offer={offer} quick={quick} mayEdit={mayEdit} />)}</>}
      {fresh.length > 0 && <><h2 className="mall-group">{t('newHere')}</h2>{fresh.map((offer) => <OfferTile key={offer.productId} offer={offer} quick={quick} mayEdit={mayEdit} />)}</>}
    </>
  );
}

type Posted = { kind: 'CATALOGUE' | 'POLICY' | 'LAUNCH' | 'TRAINING' | 'NOTICE'; title: string; body: string; validFrom: string; validUntil?: string | null; isPinned: boolean };

export function Post({ post }: { post: Posted }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const long = post.body.length > 160;
  return (
    <article className="mall-post">
      <div className="row"><Tag tone={post.kind === 'POLICY' ? 'warn' : 'accent'}>{t(`kind.${post.kind}`)}</Tag><b className="cut">{post.title}</b><span className="grow" /><span className="small t-3"><When at={post.validFrom} as="day" />{post.validUntil && <> – <When at={post.validUntil} as="day" /></>}</span></div>
      <p className="t-2">{long && !open ? `${post.body.slice(0, 150)}…` : post.body} {long && <Button look="link" size="s" onClick={() => setOpen(!open)}>{open ? t('less') : t('more')}</Button>}</p>
    </article>
  );
}
