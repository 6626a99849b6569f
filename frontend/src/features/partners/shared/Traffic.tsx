import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { useKindWord } from '@/features/network/shared/useKindWord';
import { keyOf } from '@/graphql/ids';
import { useLive } from '@/graphql/useLive';
import { site } from '@/lib/site';
import { Button } from '@/ui/Button';
import { TwoLanes, type LaneEvent } from '@/ui/TwoLanes';
import { PartnerTrafficDocument, type Partner } from './documents';
import { useText } from './useText';

/** The last documents that went between us, a lane for each. */
export function Traffic({ partner, linkId }: { partner: Partner; linkId: string }) {
  const t = useText();
  const may = useMay();
  const kindWord = useKindWord();
  const maySee = may('exchange.document.view');
  const [{ data }, ask] = useQuery({ query: PartnerTrafficDocument, variables: { linkId }, pause: !maySee });
  useLive(maySee ? 'documents' : 'none', useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]));
  if (!maySee || !data) return null;
  const events = data.documents.edges.map(({ node: { id, kind, number, direction, state, failure, sentAt } }): LaneEvent => ({
    id, at: sentAt, by: direction === 'SENT' ? 'us' : 'them', crossed: state === 'HANDLED',
    title: <Button look="link" to={`/network/documents/${keyOf(id)}`}>{`${kindWord(kind)} ${number}`}</Button>,
    ...(state === 'FAILED' ? { fact: <span className="t-bad">{[t('failed'), failure].filter(Boolean).join(': ')}</span> } : state === 'SENT' ? { fact: t('onItsWay') } : {}),
  }));
  return (
    <section className="section">
      <div className="ptr-head"><h2>{t('traffic')}</h2>{data.documents.totalCount > events.length && <Button look="link" size="s" to={`/network/documents?link=${keyOf(linkId)}`}>{t('allTraffic', { count: data.documents.totalCount })}</Button>}</div>
      {events.length === 0 ? <p className="t-3">{t('trafficNone')}</p> : <TwoLanes us={site().name || t('us')} them={partner.name} events={events} label={t('traffic')} />}
    </section>
  );
}
