import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageFrame } from '@/ui/PageFrame';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { When } from '@/ui/When';
import { ofLists, PriceListsDocument, type PriceList } from '../documents';
import { useText } from '../useText';
import { OpenListSheet } from './OpenListSheet';

const idOf = ({ id }: PriceList) => id;

/** All price lists: for whom, how long, and which decides where several fit. */
export function PriceListsPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const table = useTableState();
  const [opening, setOpening] = useState(false);
  const found = useRows(PriceListsDocument, { first: 100 }, ofLists, 'prices');
  const columns = useMemo((): Column<PriceList>[] => {
    const whom = ({ isGeneral, partners }: PriceList) => (isGeneral ? t('everybody') : partners.map(({ name }) => name).join(', ') || t('nobody'));
    return [
      { key: 'code', head: t('code'), width: 140, freeze: 'start', sort: true, value: ({ code }) => code, cell: ({ code }) => <span className="strong">{code}</span>, second: ({ name }) => name },
      { key: 'name', head: t('name'), width: 180, priority: 4, sort: true, value: ({ name }) => name, cell: ({ name }) => name },
      { key: 'whom', head: t('forWhom'), width: 220, grow: true, value: whom, cell: (row) => <span className={row.isGeneral || row.partners.length > 0 ? undefined : 't-warn'}>{whom(row)}</span> },
      { key: 'currency', head: t('currency'), width: 88, priority: 3, sort: true, value: ({ currency }) => currency, cell: ({ currency }) => currency },
      { key: 'priority', head: t('priority'), width: 80, align: 'right', number: true, sort: true, value: ({ priority }) => priority, cell: ({ priority }) => priority },
      { key: 'from', head: t('from'), width: 110, priority: 2, sort: true, value: ({ validFrom }) => validFrom, cell: ({ validFrom }) => <When at={validFrom} as="day" /> },
      { key: 'until', head: t('until'), width: 110, priority: 2, sort: true, value: ({ validUntil }) => validUntil, cell: ({ validUntil }) => (validUntil ? <When at={validUntil} as="day" /> : <span className="t-3">{t('noEnd')}</span>) },
    ];
  }, [t]);
  const open = ({ id }: { id: string }) => void navigate(`/sell/prices/${keyOf(id)}`);
  const mayEdit = may('pricing.list.edit');
  const add = mayEdit && <Button icon="plus" onClick={() => setOpening(true)}>{t('newList')}</Button>;
  return (
    <PageFrame fill title={t('title')} lead={found.total ? <Sentence text={t('lead', { count: found.total })} /> : undefined} actions={add}>
      <DataTable
        label={t('title')} local rows={found.rows} columns={columns} table={table} rowKey={idOf} search={t('search')} exportName="price-lists" loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={found.failure && { onRetry: found.again, reference: found.failure.reference }} nothing={t('none')} onOpen={open}
        phone={(row) => <div className="stack" style={{ gap: 4 }}><div className="row"><Button look="link" onClick={() => open(row)}>{row.code}</Button><span className="grow" />{row.currency}</div><span>{row.name}</span><span className="small t-3">{row.isGeneral ? t('everybody') : row.partners.map(({ name }) => name).join(', ') || t('nobody')}</span></div>}
      />
      {opening && <OpenListSheet onClose={() => setOpening(false)} onOpened={open} />}
    </PageFrame>
  );
}
