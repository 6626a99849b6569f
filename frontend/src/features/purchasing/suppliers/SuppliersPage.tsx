import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { keyOf } from '@/graphql/ids';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useRows } from '@/graphql/useRows';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { useEnterMall } from '../shared/useEnterMall';
import { useText } from '../shared/useText';
import { SuppliersDocument } from './documents';
import '../shared/purchasing.css';

type Supplier = { id: string; number: string; name: string; isLinked: boolean; organisationId?: string | null; state: string; contactName: string; phone: string; currency: string };
type Data = { partners: { totalCount: number; edges: { node: Supplier }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } };
const suppliersIn = (data: Data) => data.partners;

/** From whom we buy, and the way to order from each (MAL-17): into its mall, or by an order of ours. */
export function SuppliersPage() {
  const t = useText();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const found = useRows(SuppliersDocument, { search: search || null }, suppliersIn, 'partners');
  const linked = found.rows.filter(({ isLinked }) => isLinked).length;
  const wanted = params.get('to');
  const target = wanted ? found.rows.find(({ organisationId }) => organisationId && keyOf(organisationId) === keyOf(wanted)) : undefined;
  return (
    <PageFrame
      title={t('suppliersTitle')} lead={found.rows.length > 0 && t('suppliersLead', { count: found.rows.length, linked })}
      actions={may('purchasing.order.send') && <Button icon="plus" to="/buy/orders/new">{t('newOrder')}</Button>}
      tools={<input type="search" data-search="" className="buy-search" aria-label={t('searchSuppliers')} placeholder={t('searchSuppliers')} value={search} onChange={(event) => setParams(event.target.value ? { q: event.target.value } : {}, { replace: true })} />}
    >
      {found.failure && found.rows.length === 0 && <Failed onRetry={found.again} reference={found.failure.reference} />}
      {found.loading && found.rows.length === 0 && <Loading />}
      {!found.loading && !found.failure && found.rows.length === 0 && <Nothing>{search ? t('noSuchSupplier', { search }) : t('noSuppliers')}</Nothing>}
      {found.rows.map((supplier) => <SupplierRow key={supplier.id} supplier={supplier} enterNow={supplier === target} />)}
      {found.hasMore && <div className="section"><Button onClick={found.more}>{t('showMore')}</Button></div>}
    </PageFrame>
  );
}

function SupplierRow({ supplier, enterNow }: { supplier: Supplier; enterNow: boolean }) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const { id, name, number, isLinked, contactName, phone, state } = supplier;
  const { enter, busy, refused, failure } = useEnterMall(id);
  const begun = useRef(false);
  useEffect(() => {
    if (!enterNow || begun.current) return;
    begun.current = true;
    void enter();
  }, [enterNow, enter]);
  const off = state !== 'ACTIVE';
  return (
    <div className="buy-supplier">
      <Logo name={name} size={32} />
      <div className="grow">
        <div className="two-lines strong"><PartnerName partner={supplier} side="buy" /></div>
        <div className="small t-3 cut">{[number, isLinked ? t('hasMall') : t('noMall'), contactName, phone].filter(Boolean).join(' · ')}</div>
        {(refused.length > 0 || failure) && <Refusal tone="bad" ways={[{ label: t('writeOrder'), onTake: () => location.assign(`/buy/orders/new?supplier=${keyOf(id)}`) }]}>{failure ? t('couldNotEnter') : refused.map((each) => sentenceOf(each, language)).join(' ')}</Refusal>}
      </div>
      {off && <span className="t-3">{t('suspended')}</span>}
      {!off && may('purchasing.order.send') && !isLinked && <Button to={`/buy/orders/new?supplier=${keyOf(id)}`}>{t('writeOrder')}</Button>}
      {!off && isLinked && <Button icon="cart" onClick={() => void enter()} busy={busy}>{t('toMall')}</Button>}
    </div>
  );
}
