import { Segmented } from '@/ui/Segmented';
import type { Group } from './groups';
import { useText } from './useText';

type Props = { groups: readonly Group[]; value: string; onChange: (value: string) => void };

/** "All 31 · Decide 3 · Ship 5". */
export function VerbFilter({ groups, value, onChange }: Props) {
  const t = useText();
  const options = [{ value: '', label: t('all'), count: groups.reduce((sum, { count }) => sum + count, 0) }, ...groups.map(({ verb, count }) => ({ value: verb, label: t(`short.${verb}`), count }))];
  return <div className="today-filter"><Segmented label={t('filter')} value={value} onChange={onChange} options={options} /></div>;
}
