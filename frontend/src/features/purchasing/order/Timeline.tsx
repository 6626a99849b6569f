import { house, site } from '@/lib/site';
import { useViewer } from '@/features/identity/shared/viewer';
import { useReading } from '@/ui/theme/look';
import { TwoLanes, type LaneEvent } from '@/ui/TwoLanes';
import { useText } from '../shared/useText';
import type { Entry } from './documents';
import { factOf, isPaper, titleOf, withoutEchoes } from './timeline';

type Props = { entries: readonly Entry[]; /** The other side's name; in the mall the seller is "ours" in its own books. */ them: string; inMall?: boolean; expected?: LaneEvent[] };

const none: LaneEvent[] = [];

/** What both sides have done in this trade. */
export function Timeline({ entries, them, inMall = false, expected = none }: Props) {
  const t = useText();
  const reading = useReading();
  const { name } = useViewer();
  const eventOf = (entry: Entry): LaneEvent => {
    // In the mall we read the seller's books, where we are "theirs"; that we placed the order is an event of its own.
    const isUs = inMall ? entry.party === 'THEIRS' || entry.kind === 'OrderPlaced' || entry.actor === name : entry.party === 'OURS';
    return { id: entry.key, at: entry.at, by: isUs ? 'us' : 'them', crossed: isPaper(entry), private: !inMall && entry.private, strong: isPaper(entry), title: titleOf(entry, t), fact: factOf(entry, t, reading) };
  };
  return <TwoLanes us={inMall ? t('you') : (house()?.name ?? site().name)} them={them} events={[...expected, ...withoutEchoes(entries).map(eventOf)]} label={t('timeline')} />;
}
