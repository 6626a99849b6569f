import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Rich } from '@/features/inventory/shared/Rich';
import { useRows } from '@/graphql/useRows';
import { sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { Segmented } from '@/ui/Segmented';
import type { Column } from '@/ui/table/types';
import { useReading } from '@/ui/theme/look';
import { useTableState } from '@/ui/table/useTableState';
import { When } from '@/ui/When';
import { returnAddress } from '../shared/addresses';
import { ReturnStateMark } from '../shared/ReturnStateMark';
import type { ReturnState } from '../shared/returnState';
import { useSide, type Standing } from '../shared/useSide';
import { useText } from '../useText';
import { ReturnsDocument, returnsIn, type ReturnRow } from './documents';

type View = 'ALL' | Exclude<ReturnState, 'REFUSED' | 'CANCELLED'>;
const views: Record<Standing, readonly View[]> = {
  seller: ['ALL', 'REQUESTED', 'INSTRUCTED', 'DISPATCHED', 'RECEIVED'],
  guest: ['ALL', 'REQUESTED', 'INSTRUCTED', 'DISPATCHED', 'RECEIVED'],
  buyer: ['ALL', 'INSTRUCTED', 'DISPATCHED', 'RECEIVED'], // what is only asked for stands in the supplier's mall
};

const isOff = ({ state }: ReturnRow) => state === 'REFUSED' || state === 'CANCELLED';
const pieces = ({ lines, state }: ReturnRow) => sum(lines.map(({ asked, quantity }) => (state === 'REQUESTED' || state === 'REFUSED' ? asked : quantity)));
const back = ({ lines }: ReturnRow) => sum(lines.map(({ received }) => received));

function useColumns(standing: Standing): Column<ReturnRow>[] {
  const t = useText();
  return useMemo(() => [
    { key: 'number', head: t('number'), width: 130, freeze: 'start', value: ({ number }) => number, cell: ({ number }) => <b>{number}</b> },
    ...(standing === 'guest' ? [] : [{ key: 'partner', head: t(standing === 'seller' ? 'customer' : 'supplier'), width: 200, grow: true, value: ({ partner }: ReturnRow) => partner.name, cell: ({ partner }: ReturnRow) => partner.name, priority: 1 as const }]),
    { key: 'order', head: t('order'), width: 130, grow: standing === 'guest', value: ({ orderNumber }) => orderNumber, cell: ({ orderNumber }) => orderNumber, priority: 2 },
    { key: 'state', head: t('state'), width: 190, value: ({ state }) => t(`${standing}.${state}`), cell: ({ state }) => <ReturnStateMark state={state} standing={standing} /> },
    { key: 'pieces', head: t('pieces'), width: 90, align: 'right', number: true, value: pieces, cell: (row) => <Quantity value={pieces(row)} /> },
    { key: 'back', head: t('takenBack'), width: 110, align: 'right', number: true, value: back, cell: (row) => <Quantity value={back(row)} quietZero />, priority: 3 },
    standing === 'buyer'
      ? { key: 'theirs', head: t('theirNumber'), width: 140, value: ({ partnerNumber }) => partnerNumber, cell: ({ partnerNumber }) => <span className="t-3">{partnerNumber}</span>, priority: 4 }
      : { key: 'by', head: t('askedBy'), width: 150, value: ({ requestedBy }) => requestedBy, cell: ({ requestedBy }) => <span className="t-3">{requestedBy}</span>, priority: 4 },
    { key: 'at', head: t('since'), width: 110, freeze: 'end', value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <When at={createdAt} /> },
  ], [t, standing]);
}

function useLead(rows: readonly ReturnRow[], loading: boolean, standing: Standing) {
  const t = useText();
  const count = (state: ReturnState) => rows.filter((row) => row.state === state).length;
  if (rows.length === 0) return !loading && t('leadEmpty');
  return <Rich>{t(`lead.${standing}`, { asked: count('REQUESTED'), agreed: count('INSTRUCTED'), coming: count('DISPATCHED') })}</Rich>;
}

/** Goods that go back: from us under Buy, to us under Sell; in a mall, ours at this seller. */
export function ReturnsPage() {
  const t = useText();
  const { locale } = useReading();
  const navigate = useNavigate();
  const { way, standing } = useSide();
  const table = useTableState();
  const [params, setParams] = useSearchParams();
  const view = (params.get('state') ?? 'ALL') as View;
  const side = standing === 'buyer' ? 'BUYER' : 'SELLER';
  const found = useRows(ReturnsDocument, { side, search: table.state.q || null, state: view === 'ALL' ? null : view }, returnsIn, 'returns');
  const columns = useColumns(standing);
  const lead = useLead(found.rows, found.loading, standing);
  const show = (next: View) => setParams((now) => { const changed = new URLSearchParams(now); if (next === 'ALL') changed.delete('state'); else changed.set('state', next); return changed; }, { replace: true });
  const open = ({ id }: ReturnRow) => void navigate(returnAddress(way, id));
  const narrowed = view !== 'ALL' || Boolean(table.state.q);
  const orders = way === 'sell' ? '/sell/orders' : '/buy/orders';
  return (
    <PageFrame title={standing === 'guest' ? t('titleAt', { seller: house()?.mallTitle || site().name }) : t(`title.${way}`)} fill lead={lead} actions={<Button to={orders}>{t('toOrders')}</Button>}>
      <DataTable
        label={t(`title.${way}`)} rows={found.rows} columns={columns} table={table} rowKey={({ id }) => id} search={t('search')} exportName="returns"
        tools={<Segmented label={t('views')} value={view} onChange={show} size="s" options={views[standing].map((value) => ({ value, label: value === 'ALL' ? t('all') : t(`${standing}.${value}`) }))} />}
        loading={found.loading} hasMore={found.hasMore} onMore={found.more} {...(found.total !== null ? { total: found.total } : {})}
        failed={found.failure && found.rows.length === 0 ? { onRetry: found.again, reference: found.failure.reference } : null}
        nothing={narrowed ? <Nothing>{t('noSuch')}</Nothing> : <Nothing action={<Button to={orders}>{t('toOrders')}</Button>}>{t(`none.${standing}`)}</Nothing>}
        onOpen={open} rowLook={(row) => (isOff(row) ? 'off' : undefined)}
        phone={(row) => (
          <div className="stack" style={{ gap: 4 }}>
            <div className="row"><Button look="link" onClick={() => open(row)}>{row.number}</Button><span className="grow" /><span>{t('countPieces', { quantity: formatQuantity(pieces(row), locale) })}</span></div>
            <div className="two-lines">{standing === 'guest' ? row.orderNumber : row.partner.name}</div>
            <div className="row small"><ReturnStateMark state={row.state} standing={standing} /><span className="grow" /><span className="t-3"><When at={row.createdAt} /></span></div>
          </div>
        )}
      />
    </PageFrame>
  );
}
