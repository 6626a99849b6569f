import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageFrame } from '@/ui/PageFrame';
import { Sheet } from '@/ui/Sheet';
import { useTableState } from '@/ui/table/useTableState';
import { TenantsDocument, type Tenant } from './console.platform';
import { ProvisionForm } from './ProvisionForm';
import { useTenantColumns } from './tenantColumns';
import { TenantSheet } from './TenantSheet';
import { lookOfTenant } from './tenantState';
import { State } from '@/ui/State';
import { useEvery } from './useEvery';
import { useText } from './useText';

const keyOf = ({ id }: Tenant) => id;
const EVERY_MS = 5000;

/** The companies on the platform: how far set up, which version, how much they use. */
export function TenantsPage() {
  const t = useText();
  const table = useTableState();
  const [{ data, error, fetching }, ask] = useQuery({ query: TenantsDocument });
  const [open, setOpen] = useState<string | null>(null);
  const columns = useTenantColumns(setOpen);
  const again = () => ask({ requestPolicy: 'network-only' });
  useEvery(EVERY_MS, again);
  const rows = data?.tenants.edges.map(({ node }) => node) ?? [];
  const chosen = rows.find(({ id }) => id === open);
  const broken = rows.filter(({ failedStep }) => failedStep).length;
  const old = rows.filter(({ isCurrent, state }) => !isCurrent && state === 'ACTIVE').length;
  return (
    <PageFrame
      fill title={t('tenants')} lead={data && <><b>{t('lead', { count: rows.length })}</b> {broken > 0 ? t('leadBroken', { count: broken }) : old > 0 ? t('leadOld', { count: old }) : t('leadFine')}</>}
      actions={<Button look="ink" icon="plus" onClick={() => setOpen('new')}>{t('add')}</Button>}
    >
      <DataTable
        label={t('tenants')} rows={rows} columns={columns} table={table} rowKey={keyOf} local search={t('search')} exportName="tenants" loading={fetching && !data} failed={error && !data ? { onRetry: again } : null}
        nothing={t('none')} onOpen={({ id }) => setOpen(id)}
        phone={(row) => <span className="stack"><b>{row.name}</b><span className="small t-3">{row.host}</span><State {...lookOfTenant(row)}>{t(`state.${row.state}`)}</State></span>}
      />
      <Sheet open={open === 'new'} onClose={() => setOpen(null)} title={t('add')}><ProvisionForm onDone={() => { setOpen(null); again(); }} /></Sheet>
      <Sheet open={chosen !== undefined} onClose={() => setOpen(null)} title={chosen?.name ?? ''}>{chosen && <TenantSheet tenant={chosen} onDone={again} />}</Sheet>
    </PageFrame>
  );
}
