import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { When } from '@/ui/When';
import { FailedDeliveriesDocument, RepeatDocument, type Delivery } from './console.platform';
import { useEvery } from './useEvery';
import { useText } from './useText';

const keyOf = ({ id }: Delivery) => id;
const EVERY_MS = 5000;

/** Messages whose handlers have failed, to be tried again. */
export function DeliveriesPage() {
  const t = useText();
  const table = useTableState();
  const [{ data, error, fetching }, ask] = useQuery({ query: FailedDeliveriesDocument });
  const repeat = useCommand(RepeatDocument);
  const again = () => ask({ requestPolicy: 'network-only' });
  useEvery(EVERY_MS, again);
  const rows = data?.failedDeliveries.edges.map(({ node }) => node) ?? [];
  const stopped = rows.filter(({ givenUp }) => givenUp).length;
  const retry = async ({ id }: Delivery) => {
    if ((await repeat.run({ deliveryId: id })).ok) { done(t('repeated')); again(); }
  };
  const columns: Column<Delivery>[] = [
    { key: 'handler', head: t('handler'), grow: true, width: 240, freeze: 'start', sort: true, value: ({ handler }) => handler, cell: ({ handler }) => <b className="cut">{handler}</b>, second: ({ schema }) => schema },
    { key: 'schema', head: t('schema'), width: 160, priority: 3, sort: true, value: ({ schema }) => schema, cell: ({ schema }) => schema },
    { key: 'state', head: t('stateHead'), width: 170, value: ({ givenUp }) => String(givenUp), cell: ({ givenUp, attempts }) => <State is={givenUp ? 'held' : 'partner'} note={t('attempts', { count: attempts })}>{t(givenUp ? 'gaveUp' : 'willTry')}</State> },
    { key: 'error', head: t('error'), width: 200, priority: 2, value: ({ errorKind }) => errorKind, cell: ({ errorKind }) => <span className="t-bad cut">{errorKind}</span> },
    { key: 'since', head: t('since'), width: 120, priority: 4, sort: true, value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <When at={createdAt} /> },
    { key: 'again', head: '', width: 110, freeze: 'end', align: 'right', cell: (row) => <Button size="s" onClick={() => void retry(row)}>{t('repeat')}</Button> },
  ];
  return (
    <PageFrame fill title={t('deliveries')} lead={data && (rows.length === 0 ? t('allDelivered') : t('failedLead', { count: rows.length, stopped }))}>
      <UserErrorList refused={repeat.refused} />
      <DataTable
        label={t('deliveries')} rows={rows} columns={columns} table={table} rowKey={keyOf} local loading={fetching && !data} failed={error && !data ? { onRetry: again } : null} nothing={t('allDelivered')}
        phone={(row) => <span className="stack"><b>{row.handler}</b><span className="small t-3">{row.schema}</span><span className="small t-bad">{row.errorKind}</span><span><Button size="s" onClick={() => void retry(row)}>{t('repeat')}</Button></span></span>}
      />
    </PageFrame>
  );
}
