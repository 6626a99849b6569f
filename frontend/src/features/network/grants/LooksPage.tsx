import { useMemo, useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { useRows } from '@/graphql/useRows';
import { Sentence } from '@/lib/i18n/Sentence';
import { Consent } from '@/ui/Consent';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Tabs } from '@/ui/Tabs';
import { useTableState } from '@/ui/table/useTableState';
import type { Column } from '@/ui/table/types';
import { When } from '@/ui/When';
import { LooksDocument, ofLooks, type Look } from '../shared/documents.platform';
import { useAll } from '../shared/useAll';
import { CatalogueForGrantsDocument, ofCatalogue } from './documents';
import { useText, type GrantsText } from './useText';
import '../stock/stock.css';

const PAGE = 100;
const rowKey = ({ id }: Look) => id;
const levelOf = (level: number) => Math.max(0, Math.min(5, level)) as 0 | 1 | 2 | 3 | 4 | 5;

const columnsOf = (t: GrantsText): Column<Look>[] => [
  { key: 'company', head: t('company'), width: 200, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ viewer }) => viewer.name, cell: ({ viewer }) => <span className="strong cut">{viewer.name}</span>, second: ({ user }) => user },
  { key: 'user', head: t('user'), width: 200, priority: 2, sort: true, filter: { kind: 'text' }, value: ({ user }) => user, cell: ({ user }) => <span className="cut">{user}</span> },
  { key: 'at', head: t('at'), width: 120, sort: true, filter: { kind: 'day' }, value: ({ at }) => at, cell: ({ at }) => <When at={at} /> },
  { key: 'what', head: t('what'), width: 110, priority: 3, value: ({ what }) => t(what), cell: ({ what }) => t(what) },
  { key: 'level', head: t('level'), width: 184, priority: 4, value: ({ level }) => t(`level_${levelOf(level)}`), cell: ({ level }) => <Consent level={levelOf(level)} word /> },
  { key: 'rows', head: t('seen'), width: 90, align: 'right', number: true, sort: true, value: ({ rows }) => String(rows), cell: ({ rows }) => rows },
];

/** The products of one look by name; the log keeps the first fifty. */
function Seen({ look }: { look: Look }) {
  const t = useText();
  const { rows } = useAll(CatalogueForGrantsDocument, {}, ofCatalogue);
  const names = new Map(rows.map(({ productId, name }) => [productId, name]));
  return (
    <section className="section">
      <h2>{t('seenProducts')}</h2>
      <p className="t-3 small">{look.user}, <When at={look.at} as="moment" /></p>
      <ul className="net-levels">{look.productIds.map((id) => <li key={id}>{names.get(id) ?? <span className="t-3">{t('unknown')}</span>}</li>)}</ul>
      {look.rows > look.productIds.length && <p className="t-3">{t('furtherProducts', { count: look.rows - look.productIds.length })}</p>}
    </section>
  );
}

/** The access log: who looked at what of ours, and when. */
export function LooksPage() {
  const t = useText();
  const may = useMay();
  const table = useTableState();
  const found = useRows(LooksDocument, { first: PAGE }, ofLooks, 'network');
  const [peeked, peek] = useState<Look | null>(null);
  const columns = useMemo(() => columnsOf(t), [t]);
  const lead = found.total === null ? null : found.total === 0 ? t('looksLeadNone') : <Sentence text={t('looksLead', { looks: t('lookCount', { count: found.total }) })} />;
  return (
    <PageFrame
      fill title={t('looksTitle')} lead={lead} side={peeked && <Seen look={peeked} />} sideTitle={t('seenProducts')} sideOpen={peeked !== null} onSideClose={() => peek(null)}
      tabs={may('visibility.grant.view') && <Tabs value="looks" items={[{ key: 'given', label: t('given'), to: '/network/grants' }, { key: 'received', label: t('received'), to: '/network/grants?side=received' }, { key: 'looks', label: t('who'), to: '/network/looks' }]} />}
    >
      <DataTable
        label={t('looksTitle')} rows={found.rows} columns={columns} table={table} rowKey={rowKey} local loading={found.loading} hasMore={found.hasMore} onMore={found.more} exportName="who-looked"
        failed={found.failure && { words: found.failure.kind === 'refusal' ? found.failure.message : t('loadFailed'), onRetry: found.again, reference: found.failure.reference }}
        nothing={<Nothing>{t('looksLeadNone')}</Nothing>} onOpen={(look) => peek(look)} onPeek={(look) => peek((now) => (now?.id === look.id ? null : look))} current={peeked?.id ?? null}
        phone={({ viewer, user, at, what, level, rows }) => (
          <div className="stack" style={{ gap: 4 }}>
            <span className="row"><span className="strong grow two-lines">{viewer.name}</span><span className="t-3 small"><When at={at} /></span></span>
            <span className="small t-2">{user}</span>
            <span className="row small"><Consent level={levelOf(level)} /><span>{t(what)}</span><span className="grow" /><span className="t-3">{t('seen')} {rows}</span></span>
          </div>
        )}
      />
    </PageFrame>
  );
}
