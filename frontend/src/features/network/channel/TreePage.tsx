import { Link } from 'react-router';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { useAccounts } from '@/features/partners/shared/useAccounts';
import { keyOf } from '@/graphql/ids';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { Consent } from '@/ui/Consent';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Tabs } from '@/ui/Tabs';
import type { Company, Grant } from '../shared/documents.platform';
import { isLive, useChannel, useOpenGrants } from '../shared/useChannel';
import { useText } from './useText';
import './channel.css';

const byName = (one: Company, other: Company) => one.name.localeCompare(other.name);
const levelOf = (company: Company, received: readonly Grant[]) =>
  Math.max(0, ...received.filter((grant) => grant.owner.id === company.id && isLive(grant, new Date())).map(({ level }) => level)) as 0 | 1 | 2 | 3 | 4 | 5;

type Shared = { received: readonly Grant[]; us: string; pageOf: (company: string) => string | null };

function Node({ company, received, us, pageOf }: Shared & { company: Company }) {
  const t = useText();
  const may = useMay();
  const isUs = company.id === us;
  const to = pageOf(company.id);
  const level = levelOf(company, received);
  return (
    <div className="net-node" data-us={isUs || undefined}>
      <Logo name={company.name} />
      <span className="grow"><span className="strong two-lines">{to ? <Link to={to}>{company.name}</Link> : company.name}</span><span className="small t-3 cut">{[isUs ? t('you') : t(company.kind), company.region?.name].filter(Boolean).join(', ')}</span></span>
      {!isUs && <Consent level={level} />}
      {!isUs && may('visibility.grant.give') && typeof company.tier === 'number' && <Button size="s" look="quiet" icon="eye" to={`/network/grants/new?to=${keyOf(company.id)}`}>{t('letSee')}</Button>}
    </div>
  );
}

type BranchProps = Shared & { title: string; hint?: string; companies: Company[] };

function Branch({ title, hint, companies, ...shared }: BranchProps) {
  if (companies.length === 0) return null;
  return (
    <section className="net-branch">
      <h2>{title} <span className="t-3">{companies.length}</span></h2>
      {hint && <p className="small t-3">{hint}</p>}
      <ul>{companies.toSorted(byName).map((company) => <li key={company.id}><Node company={company} {...shared} /></li>)}</ul>
    </section>
  );
}

export function ChannelTabs({ value }: { value: 'tree' | 'map' }) {
  const t = useText();
  return <Tabs value={value} items={[{ key: 'map', label: t('asMap'), to: '/network/map' }, { key: 'tree', label: t('asTree'), to: '/network/tree' }]} />;
}

/** The channel from above to below, as far as its members let us know. */
export function TreePage() {
  const t = useText();
  const may = useMay();
  const { organisationId } = useViewer();
  const us = organisationId ?? '';
  const { companies, total, failure, again } = useChannel();
  const { received } = useOpenGrants();
  const at = (fits: (tier: number | null) => boolean) => companies.filter(({ id, tier }) => id !== us && fits(tier ?? null));
  const customers = at((tier) => tier === 1);
  const suppliers = at((tier) => tier !== null && tier < 0);
  const below = at((tier) => tier !== null && tier > 1);
  const own = companies.filter(({ id }) => id === us);
  const { ofCompany: pageOf } = useAccounts();
  const shared = { received, us, pageOf };
  const direct = suppliers.length + customers.length;
  return (
    <PageFrame title={t('tree')} tabs={<ChannelTabs value="tree" />} lead={total !== null && <Sentence text={direct > 0 ? t('leadTree', { direct: t('companies', { count: direct }), below: below.length }) : t('leadAlone')} />}>
      {failure ? <Failed onRetry={again} reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : t('loadFailed')}</Failed> : total === null ? <Loading /> : (
        <div className="net-tree">
          <Branch title={t('suppliers')} companies={suppliers} {...shared} />
          {own.map((company) => <div key={company.id} className="net-branch"><Node company={company} {...shared} /></div>)}
          <Branch title={t('customers')} companies={customers} {...shared} />
          <Branch title={t('below')} hint={t('belowHint')} companies={below} {...shared} />
          <Branch title={t('others')} companies={at((tier) => tier === null)} {...shared} />
          {direct === 0 && <Nothing action={may('network.link.view') && <Button to="/network/partners">{t('invite')}</Button>}>{t('nothing')}</Nothing>}
        </div>
      )}
    </PageFrame>
  );
}
