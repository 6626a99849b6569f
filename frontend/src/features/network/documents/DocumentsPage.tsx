import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { useRows } from '@/graphql/useRows';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Menu } from '@/ui/Menu';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useTableState } from '@/ui/table/useTableState';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import type { Link } from '../shared/documents.platform';
import { useLinks } from '../shared/useLinks';
import { documentColumns } from './columns';
import { ofTraffic, rowOf, TrafficCountsDocument, TrafficDocument, type DocumentRow } from './documents';
import { kinds, kindWord, lookOfWay, wayOf } from './kinds';
import { useText } from './useText';

const PAGE = 100;
const rowKey = ({ id }: DocumentRow) => id;
const views = { all: {}, failed: { state: 'FAILED' }, way: { state: 'SENT' }, sent: { direction: 'SENT' }, received: { direction: 'RECEIVED' } } as const;
type View = keyof typeof views;
const isView = (text: string | null): text is View => text !== null && text in views;

function useCounts() {
  const [{ data }, ask] = useQuery({ query: TrafficCountsDocument });
  useLive('documents', () => ask({ requestPolicy: 'network-only' }));
  return data;
}

function Empty({ all }: { all: number }) {
  const t = useText();
  const may = useMay();
  if (all > 0) return <Nothing action={<Button look="link" to="/network/documents">{t('allOf', { count: all })}</Button>}>{t('nothingHere')}</Nothing>;
  return <Nothing action={may('network.link.view') && <Button to="/network/partners">{t('toPartners')}</Button>}>{t('nothing')}</Nothing>;
}

type ToolsProps = { kind: string | null; about: string | null; /** With whom alone; "" while the links are loading. */ only: string | null; put: (name: string, value: string | null) => void };

function Tools({ kind, about, only, put }: ToolsProps) {
  const t = useText();
  const any = { key: 'all', label: t('all'), checked: !kind, onSelect: () => put('kind', null) };
  return (
    <>
      <Menu align="left" items={[any, ...kinds.map((each) => ({ key: each, label: kindWord(each, t), checked: kind === each, onSelect: () => put('kind', each) }))]}>
        <span><Button size="s" icon="filter">{kind ? kindWord(kind, t) : t('kindFilter')}</Button></span>
      </Menu>
      {only !== null && <Tag tone="accent" onRemove={() => put('link', null)} removeLabel={t('removeOnly')}>{t('with', { partner: only || '…' })}</Tag>}
      {about && <Tag tone="accent" onRemove={() => put('about', null)} removeLabel={t('removeTrade')}>{t('ofTrade')}</Tag>}
    </>
  );
}

const linkOf = (key: string | null) => (key ? `gid://tierline/platform/Link/${key}` : null);
const nameOn = (link: string | null, links: ReadonlyMap<string, Link>) => (link === null ? null : (links.get(link)?.partner.name ?? ''));

/** The protocol: what went between us and our partners, and how far it got. */
export function DocumentsPage() {
  const t = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const given = params.get('show');
  const view: View = isView(given) ? given : 'all';
  const kind = params.get('kind');
  const about = params.get('about');
  const partnerLinkId = linkOf(params.get('link'));
  const table = useTableState();
  const { byId } = useLinks();
  const counts = useCounts();
  const found = useRows(TrafficDocument, { ...views[view], kind, about, partnerLinkId, first: PAGE }, ofTraffic, 'documents');
  const rows = useMemo(() => found.rows.map(rowOf), [found.rows]);
  const isOutside = useMemo(() => (row: DocumentRow) => byId.get(row.linkId)?.transport === 'FILE', [byId]);
  const columns = useMemo(() => documentColumns(t, isOutside), [t, isOutside]);
  const put = (name: string, value: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: true });
  const all = counts?.all.totalCount ?? 0;
  const tab = (key: View, label: string, count?: number) => ({ key, label, ...(count === undefined ? {} : { count }) });
  return (
    <PageFrame
      fill title={t('title')}
      lead={counts && all > 0 && <Sentence text={t('lead', { all: t('documents', { count: all }), failed: counts.failed.totalCount > 0 ? t('leadFailed', { count: counts.failed.totalCount }) : t('leadFine') })} />}
      tabs={<Tabs value={view} onChange={(key) => put('show', key === 'all' ? null : key)} items={[tab('all', t('all'), counts?.all.totalCount), tab('failed', t('tabFailed'), counts?.failed.totalCount), tab('way', t('tabWay'), counts?.way.totalCount), tab('sent', t('tabSent')), tab('received', t('tabReceived'))]} />}
    >
      <DataTable
        label={t('list')} rows={rows} columns={columns} table={table} rowKey={rowKey} local exportName="documents"
        {...(found.total !== null ? { total: found.total } : {})} loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={found.failure && { words: found.failure.kind === 'refusal' ? found.failure.message : t('loadFailed'), onRetry: found.again, reference: found.failure.reference }}
        nothing={<Empty all={all} />}
        tools={<Tools kind={kind} about={about} only={nameOn(partnerLinkId, byId)} put={put} />}
        onOpen={({ id }) => void navigate(`/network/documents/${keyOf(id)}`)}
        phone={(row) => <OnPhone row={row} outside={isOutside(row)} />}
      />
    </PageFrame>
  );
}

function OnPhone({ row, outside }: { row: DocumentRow; outside: boolean }) {
  const t = useText();
  const way = wayOf(row, outside);
  return (
    <div className="stack" style={{ gap: 4 }}>
      <span className="row"><Button look="link" to={`/network/documents/${keyOf(row.id)}`}>{`${kindWord(row.kind, t)} ${row.number}`}</Button><span className="grow" /><span className="t-3 small"><When at={row.sentAt} /></span></span>
      <span className="two-lines">{row.direction === 'SENT' ? '→ ' : '← '}{row.partnerName}</span>
      <State {...lookOfWay(way)} loud={way === 'state_FAILED'}>{t(way)}</State>
    </div>
  );
}
