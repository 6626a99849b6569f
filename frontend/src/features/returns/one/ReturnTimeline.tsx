import { Link } from 'react-router';
import { useViewer } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { house, site } from '@/lib/site';
import { useReading } from '@/ui/theme/look';
import { TwoLanes, type LaneEvent } from '@/ui/TwoLanes';
import type { Standing } from '../shared/useSide';
import { useText } from '../useText';
import type { Entry, Return } from './documents';
import { factOf, isPaper, titleOf, withoutEchoes } from './timeline';

/** What both sides have done about this return, with their documents. */
export function ReturnTimeline({ found, standing }: { found: Return; standing: Standing }) {
  const t = useText();
  const reading = useReading();
  const { name } = useViewer();
  const here = house()?.mallTitle || house()?.name || site().name;
  const guest = standing === 'guest';
  const eventOf = (entry: Entry): LaneEvent => {
    const { key, at, party, actor, documentId, private: hidden } = entry;
    // In the mall we read the seller's books; that we asked is an event there.
    const isUs = guest ? party === 'OURS' || entry.kind === 'ReturnRequested' || actor === name : entry.kind === 'ReturnRequested' ? false : party === 'OURS';
    const title = titleOf(entry, t);
    return {
      id: key, at, by: isUs ? 'us' : 'them', crossed: isPaper(entry), private: !guest && hidden, strong: isPaper(entry),
      title: documentId ? <Link to={`/network/documents/${keyOf(documentId)}`}>{title}</Link> : title, fact: factOf(entry, t, reading),
    };
  };
  return <TwoLanes us={guest ? t('you') : here} them={guest ? here : found.partner.name} events={withoutEchoes(found.timeline).map(eventOf)} label={t('timeline')} />;
}
