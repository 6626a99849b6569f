import { house } from '@/lib/site';
import { Button } from '@/ui/Button';
import { useReading } from '@/ui/theme/look';
import { TwoLanes, type LaneEvent } from '@/ui/TwoLanes';
import type { Entry } from './documents';
import { factOf, isDocument, titleOf, useTimelineText, withoutEchoes } from './timeline';

type Props = { entries: readonly Entry[]; partner: string; onDocument: (id: string) => void; /** What is expected of either side, above the line of now. */ expected?: LaneEvent[] };

const none: LaneEvent[] = [];

/** What both sides have done in this trade; a document opens. */
export function TimelinePanel({ entries, partner, onDocument, expected = none }: Props) {
  const t = useTimelineText();
  const reading = useReading();
  const eventOf = (entry: Entry): LaneEvent => {
    const { documentId } = entry;
    const title = titleOf(entry, t);
    return {
      id: entry.key, at: entry.at, by: entry.party === 'OURS' ? 'us' : 'them', crossed: isDocument(entry), private: entry.private, strong: isDocument(entry),
      title: documentId ? <Button look="link" onClick={() => onDocument(documentId)}>{title}</Button> : title, fact: factOf(entry, t, reading),
    };
  };
  return <TwoLanes us={house()?.name ?? ''} them={partner} events={[...expected, ...withoutEchoes(entries).map(eventOf)]} />;
}
