import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { failureOf } from '@/graphql/failure';
import { idOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useLinks } from '../shared/useLinks';
import { DocumentPageDocument, rowOf } from './documents';
import { Facts } from './Facts';
import { kindWord, lookOfWay, wayOf } from './kinds';
import { LineTable } from './LineTable';
import { Next } from './Next';
import { Trade } from './Trade';
import { readUbl } from './ubl';
import { useText } from './useText';
import { Xml } from './Xml';
import './documents.css';

/** One document: what it says, how far it got, and the rest of its trade. */
export function DocumentPage() {
  const { key = '' } = useParams();
  const t = useText();
  const [{ data, error, fetching }, ask] = useQuery({ query: DocumentPageDocument, variables: { id: idOf('Document', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('documents', again);
  const { byId } = useLinks();
  const ubl = data?.document?.ubl;
  const facts = useMemo(() => readUbl(ubl ?? ''), [ubl]);
  const frame = { back: '/network/documents' };
  if (error) {
    const failure = failureOf(error);
    return <PageFrame {...frame} title={t('title')}><Failed onRetry={again} reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : t('loadFailed')}</Failed></PageFrame>;
  }
  if (!data?.document) return <PageFrame {...frame} title={t('title')}>{fetching ? <Loading /> : <Nothing action={<Button to="/network/documents">{t('back')}</Button>}>{t('gone')}</Nothing>}</PageFrame>;
  const row = rowOf(data.document);
  const link = byId.get(row.linkId) ?? null;
  const way = wayOf(row, link?.transport === 'FILE');
  return (
    <PageFrame
      {...frame} title={`${kindWord(row.kind, t)} ${row.number}`} about={row.partnerName} actions={<State {...lookOfWay(way)} loud={way === 'state_FAILED'}>{t(way)}</State>}
      below={<Next row={row} way={way} onDone={again} />} side={<Trade row={row} link={link} order={facts.order} />} sideTitle={t('trade')}
    >
      <Facts row={row} facts={facts} />
      <LineTable lines={facts.lines} isResponse={row.kind.startsWith('order_response')} currency={facts.currency} />
      <Trade inline row={row} link={link} order={facts.order} />
      <Xml xml={data.document.ubl} name={`${row.kind.split('/')[0] ?? ''}-${row.number}`} />
    </PageFrame>
  );
}
