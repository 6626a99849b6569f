import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useRows } from '@/graphql/useRows';
import { idOf, keyOf } from '@/graphql/ids';
import { useViewer } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { usePhone, useTablet } from '@/ui/theme/useMedia';
import { useHotkey } from '@/ui/useHotkey';
import { CartMenu } from '../shared/CartMenu';
import { offerOf } from '../shared/offer';
import { OfferTile } from './OfferTile';
import { SellerMark, SellerSwitch } from '../shared/SellerHead';
import { useCartChoice } from '../shared/useCartChoice';
import { useQuickAdd, type QuickAdd } from './useQuickAdd';
import { useText } from './useText';
import { CatalogueDocument, CategoriesDocument, FacetsDocument } from './documents';
import { CategoryTree } from './CategoryTree';
import { Front } from './Front';
import { NothingFound } from './NothingFound';
import { counted, pathTo } from './tree';

type Data = { mallOffers: { totalCount: number; edges: { node: Parameters<typeof offerOf>[0] }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } };
const offersIn = (data: Data) => data.mallOffers;

/** What is searched and chosen, in the address, and what is found. */
function useCatalogue() {
  const [params, setParams] = useSearchParams();
  const typed = params.get('q') ?? '';
  const search = useDeferredValue(typed.trim());
  const category = params.get('in');
  const categoryId = category ? idOf('Category', category) : null;
  const [{ data: tree }] = useQuery({ query: CategoriesDocument });
  const [{ data: facets }] = useQuery({ query: FacetsDocument, variables: { search, categoryId }, pause: search === '' });
  const found = useRows(CatalogueDocument, { search, categoryId }, offersIn, 'prices');
  const { rows } = found;
  const offers = useMemo(() => rows.map(offerOf), [rows]);
  const all = tree?.categories ?? [];
  const set = (name: 'q' | 'in', value: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: name === 'q' });
  const shown = search ? facets?.mallFacets : undefined;
  return { typed, search, all, path: pathTo(all, categoryId), counts: shown ? counted(all, shown.categories) : null, isCapped: Boolean(shown?.isCapped), found, offers, set };
}

type Catalogue = ReturnType<typeof useCatalogue>;

/** Everything this seller offers to us, by category or found while typing. */
export function CataloguePage() {
  const t = useText();
  const phone = usePhone();
  const tablet = useTablet();
  const catalogue = useCatalogue();
  const { typed, search, all, path, counts, isCapped, found, set } = catalogue;
  const choice = useCartChoice();
  const quick = useQuickAdd(choice);
  const { load } = quick;
  useEffect(() => void load(), [load]);
  const [opened, open] = useState(false);
  useHotkey('/', () => document.getElementById('catalogue-search')?.focus());
  const choose = (id: string | null) => { set('in', id && keyOf(id)); open(false); };
  const treeHidden = tablet && !opened;
  return (
    <PageFrame
      title={<SellerSwitch />} mark={<SellerMark />} about={choice.mayEdit && !phone && <CartMenu choice={choice} />} fill
      actions={<CartButton />}
      tools={(
        <>
          <input id="catalogue-search" type="search" className="mall-search" aria-label={t('searchAll')} placeholder={t('searchAll')} value={typed} onChange={(event) => set('q', event.target.value)} />
          {tablet && <Button onClick={() => open(!opened)} pressed={opened}>{path.at(-1)?.name ?? t('categories')}</Button>}
          {search && found.total !== null && <span className="t-3">{isCapped ? t('foundMany', { count: found.total }) : t('found', { count: found.total })}</span>}
        </>
      )}
    >
      <div className="mall-catalogue">
        {!treeHidden && <CategoryTree all={all} path={path} counts={counts} onChoose={choose} />}
        {!(tablet && opened) && <Offers catalogue={catalogue} quick={quick} mayEdit={choice.mayEdit} />}
      </div>
    </PageFrame>
  );
}

function Offers({ catalogue, quick, mayEdit }: { catalogue: Catalogue; quick: QuickAdd; mayEdit: boolean }) {
  const t = useText();
  const { search, path, found, offers, set } = catalogue;
  const isFront = search === '' && path.length === 0;
  const none = offers.length === 0 && !found.failure;
  return (
    <div className="mall-offers">
      {quick.trouble && <div className="section"><Refusal tone="bad">{quick.trouble}</Refusal></div>}
      {isFront && <><Front quick={quick} mayEdit={mayEdit} /><h2 className="mall-group">{t('everything')}</h2></>}
      {path.length > 0 && <h2 className="mall-group">{path.map(({ name }) => name).join(' / ')}</h2>}
      {found.failure && <Failed onRetry={found.again} reference={found.failure.reference} />}
      {offers.map((offer) => <OfferTile key={offer.productId} offer={offer} quick={quick} mayEdit={mayEdit} />)}
      {none && (found.loading ? <Loading rows={8} /> : <NothingFound search={search} inCategory={path.at(-1)?.name} onWide={() => set('in', null)} onAll={() => set('q', null)} />)}
      {found.hasMore && <div className="section"><Button onClick={found.more} busy={found.loading}>{t('showMore')}</Button></div>}
    </div>
  );
}

function CartButton() {
  const t = useText();
  const { permissions } = useViewer();
  if (!permissions.has('storefront.cart.view')) return null;
  return <Button icon="cart" to="/buy">{t('toPad')}</Button>;
}
