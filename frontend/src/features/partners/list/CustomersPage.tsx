import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { useViews } from '@/features/sales/shared/useViews';
import { useLive } from '@/graphql/useLive';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import type { SavedView } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { customerAddress } from '../shared/address';
import { lookOfPartner } from '../shared/partnerState';
import { useText } from '../shared/useText';
import { AdmitSheet } from './AdmitSheet';
import { customerColumns } from './columns';
import { CustomerCountsDocument, type Customer } from './documents';
import { usePartners } from './usePartners';

const rowKey = ({ id }: Customer) => id;

function Lead() {
  const t = useText();
  const [{ data }, ask] = useQuery({ query: CustomerCountsDocument });
  useLive('partners', () => ask({ requestPolicy: 'network-only' }));
  if (!data || data.all.totalCount === 0) return null;
  const [suspended, ended] = [data.suspended.totalCount, data.ended.totalCount];
  const rest = [suspended > 0 && t('restSuspended', { count: suspended }), ended > 0 && t('restEnded', { count: ended })].filter(Boolean);
  return <Sentence text={t('lead', { customers: t('count', { count: data.all.totalCount }), rest: rest.length > 0 ? rest.join(' ') : t('restAll') })} />;
}

function useGivenViews(): SavedView[] {
  const t = useText();
  return useMemo(() => [
    { key: 'active', label: t('viewActive'), query: 'f.state=c%3AACTIVE' },
    { key: 'by-hand', label: t('viewByHand'), query: 'f.link=c%3Ano' },
    { key: 'suspended', label: t('viewSuspended'), query: 'f.state=c%3ASUSPENDED' },
  ], [t]);
}

/** Whom we sell to, linked or not (PTR-01, PTR-17). */
export function CustomersPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const table = useTableState();
  const found = usePartners(table.state);
  const { views, save } = useViews('partners.customers', useGivenViews());
  const [admitting, admit] = useState(false);
  const columns = useMemo(() => customerColumns(t), [t]);
  const open = ({ id }: { id: string }) => void navigate(customerAddress(id));
  const add = may('partners.partner.edit') && <Button icon="plus" onClick={() => admit(true)}>{t('newCustomer')}</Button>;
  return (
    <PageFrame fill title={t('customers')} lead={<Lead />} actions={add}>
      <DataTable
        label={t('list')} rows={found.rows} columns={columns} table={table} rowKey={rowKey} local search={t('search')} exportName="customers" views={views} onSaveView={save}
        loading={found.loading} hasMore={found.hasMore} onMore={found.more} {...(found.total !== null && !found.all ? { total: found.total } : {})}
        failed={found.failure && { words: found.failure.kind === 'refusal' ? found.failure.message : t('loadFailed'), onRetry: found.again, reference: found.failure.reference }}
        nothing={<Nothing action={add}>{t('none')}</Nothing>} onOpen={open} rowLook={({ state }) => (state === 'ENDED' ? 'off' : undefined)}
        phone={(row) => <OnPhone row={row} onOpen={() => open(row)} />}
      />
      {admitting && <AdmitSheet onClose={() => admit(false)} onOpened={open} />}
    </PageFrame>
  );
}

function OnPhone({ row, onOpen }: { row: Customer; onOpen: () => void }) {
  const t = useText();
  const { name, number, kind, grade, salesArea, state, isLinked } = row;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="two-lines"><Button look="link" onClick={onOpen}>{name}</Button></div>
      <span className="small t-3">{[number, t(`kind.${kind}`), grade, salesArea].filter(Boolean).join(' · ')}</span>
      <div className="row small"><State {...lookOfPartner(state)}>{t(`states.${state}`)}</State><span className="grow" /><span className="t-3">{isLinked ? t('linked') : t('notLinked')}</span></div>
    </div>
  );
}
