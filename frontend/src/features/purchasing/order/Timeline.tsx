import { house, site } from '@/lib/site';
import { useReading } from '@/ui/theme/look';
import { TwoLanes, type LaneEvent } from '@/ui/TwoLanes';
import { useText } from '../shared/useText';
import type { Entry } from './documents';
import { factOf, isOurs, isPaper, titleOf, withoutEchoes } from './timeline';

type Props = { entries: readonly Entry[]; /** The other side's name. */ them: string; inMall?: boolean; expected?: LaneEvent[] };

const none: LaneEvent[] = [];

/** What both sides have done in this trade. */
export function Timeline({ entries, them, inMall = false, expected = none }: Props) {
  const t = useText();
  const reading = useReading();
  const eventOf = (entry: Entry): LaneEvent => {
    return { id: entry.key, at: entry.at, by: isOurs(entry, inMall) ? 'us' : 'them', crossed: isPaper(entry), private: !inMall && entry.private, strong: isPaper(entry), title: titleOf(entry, t), fact: factOf(entry, t, reading) };
  };
  return <TwoLanes us={inMall ? t('you') : (house()?.name ?? site().name)} them={them} events={[...expected, ...withoutEchoes(entries).map(eventOf)]} label={t('timeline')} />;
}
