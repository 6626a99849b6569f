import { useMemo } from 'react';
import { Quantity } from '@/ui/Quantity';
import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import type { Tenant } from './console.platform';
import { lookOfTenant } from './tenantState';
import { useText } from './useText';

export function useTenantColumns(onOpen: (id: string) => void): Column<Tenant>[] {
  const t = useText();
  return useMemo(() => [
    { key: 'name', head: t('name'), grow: true, width: 220, freeze: 'start', sort: true, value: ({ name }) => name, cell: ({ id, name, isCanary }) => <span className="row"><button type="button" className="strong cut" onClick={() => onOpen(id)}>{name}</button>{isCanary && <Tag>{t('canary')}</Tag>}</span>, second: ({ host }) => host },
    { key: 'state', head: t('stateHead'), width: 170, sort: true, value: ({ state }) => state, cell: (row) => <State {...lookOfTenant(row)} {...(row.failedStep ? { note: row.failedStep, loud: true } : {})}>{t(`state.${row.state}`)}</State> },
    { key: 'kind', head: t('kindHead'), width: 90, priority: 4, sort: true, value: ({ kind }) => kind, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'version', head: t('version'), width: 140, priority: 3, value: ({ schemaVersion }) => schemaVersion, cell: ({ schemaVersion, isCurrent }) => <span className={isCurrent ? 't-2 cut' : 't-warn cut'}>{isCurrent ? t('current') : t('behind')} <span className="t-3">{schemaVersion.slice(0, 8)}</span></span> },
    { key: 'orders', head: t('orders'), width: 100, priority: 2, align: 'right', number: true, sort: true, value: ({ usage }) => usage.orders, cell: ({ usage }) => <Quantity value={usage.orders} quietZero /> },
    { key: 'products', head: t('products'), width: 100, priority: 4, align: 'right', number: true, sort: true, value: ({ usage }) => usage.products, cell: ({ usage }) => <Quantity value={usage.products} quietZero /> },
    { key: 'documents', head: t('documents'), width: 110, priority: 4, align: 'right', number: true, sort: true, value: ({ usage }) => usage.documents, cell: ({ usage }) => <Quantity value={usage.documents} quietZero /> },
    { key: 'size', head: 'MB', width: 80, priority: 2, align: 'right', number: true, sort: true, value: ({ usage }) => usage.megabytes, cell: ({ usage }) => <Quantity value={usage.megabytes} /> },
    { key: 'since', head: t('since'), width: 100, priority: 5, sort: true, value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <When at={createdAt} as="day" /> },
  ] satisfies Column<Tenant>[], [t, onOpen]);
}
