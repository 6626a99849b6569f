import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { failureOf } from '@/graphql/failure';
import { keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { useRows } from '@/graphql/useRows';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Known } from '@/ui/Known';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useTableState } from '@/ui/table/useTableState';
import { useChannel, useOpenGrants } from '../shared/useChannel';
import { GoodsOnShowDocument, ofGoods, StockInNetworkDocument } from './documents';
import { goodLines, type GoodLine } from './goods';
import { goodColumns } from './goodColumns';
import { useText } from './useText';
import './stock.css';

const PAGE = 50;
const keyOfLine = ({ id }: GoodLine) => id;

function Lead({ partners, sharing }: { partners: number; sharing: number }) {
  const t = useText();
  if (partners === 0) return <>{t('leadAlone')}</>;
  return <Sentence text={t('lead', { partners: t('partners', { count: partners }), sharing })} />;
}

/** All products with their stock at each tier; a row opens the product. */
export function StockPage() {
  const t = useText();
  const navigate = useNavigate();
  const may = useMay();
  const { organisationId } = useViewer();
  const table = useTableState();
  const found = useRows(GoodsOnShowDocument, { search: table.state.q || null, first: PAGE }, ofGoods);
  const channel = useChannel();
  const { received } = useOpenGrants();
  const productIds = useMemo(() => found.rows.flatMap(({ productId }) => productId ?? []), [found.rows]);
  const [{ data, error }, ask] = useQuery({ query: StockInNetworkDocument, variables: { productIds }, pause: productIds.length === 0, requestPolicy: 'cache-first' });
  useLive('network', () => ask({ requestPolicy: 'network-only' }));
  const us = organisationId ?? '';
  const { companies } = channel;
  const lines = useMemo(() => goodLines(found.rows, data?.networkStock ?? null, companies, us, received), [found.rows, data, companies, us, received]);
  const columns = useMemo(() => goodColumns(t, companies), [t, companies]);
  const partners = companies.filter(({ tier }) => typeof tier === 'number' && tier > 0).length;
  const sharing = new Set(received.map(({ owner }) => owner.id)).size;
  const failure = error ? failureOf(error) : found.failure;
  return (
    <PageFrame fill title={t('title')} lead={channel.total !== null && <Lead partners={partners} sharing={sharing} />} actions={partners === 0 && may('network.link.invite') && <Button to="/network/partners">{t('toPartners')}</Button>}>
      <DataTable
        label={t('list')} rows={lines} columns={columns} table={table} rowKey={keyOfLine} search={t('search')} exportName={t('exportName')}
        {...(found.total !== null ? { total: found.total } : {})} loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={failure && { words: failure.kind === 'refusal' ? failure.message : t('tooMuch'), onRetry: found.again, reference: failure.reference }}
        nothing={<Nothing>{t('nothing')}</Nothing>} onOpen={({ product }) => { if (product) void navigate(`/network/stock/${keyOf(product)}`); }}
        phone={(line) => <OnPhone line={line} />}
      />
    </PageFrame>
  );
}

function OnPhone({ line }: { line: GoodLine }) {
  const t = useText();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <span><span className="strong two-lines">{line.name}</span><span className="small t-3">{line.sku}</span></span>
      {line.product ? (
        <span className="net-sums small">
          <span className="t-3">{t('group.us')}</span><span className="right"><Known value={line.us} /></span>
          <span className="t-3">{t('group.customers')}</span><span className="right"><Known value={line.customers} /></span>
          <span className="t-3">{t('kind.below')}</span><span className="right"><Known value={line.below} /></span>
        </span>
      ) : <span className="small t-3">{t('notShared')}</span>}
    </div>
  );
}
