import { listed } from '@/lib/format/listed';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { Tag } from '@/ui/Tag';
import { useReading } from '@/ui/theme/look';
import type { useAreas } from './useAreas';
import { useText } from './useText';

/** Which areas are looked at; a phrase that can be taken away. */
export function AreaFilter({ areas }: { areas: ReturnType<typeof useAreas> }) {
  const t = useText();
  const { locale } = useReading();
  const { chosen, codes, areaName, toggle, clear } = areas;
  if (codes.length < 2 && chosen.length === 0) return null;
  return (
    <span className="row">
      <Menu align="left" items={codes.map((code) => ({ key: code, label: areaName(code), checked: chosen.includes(code), onSelect: () => toggle(code) }))}>
        <span><Button size="s" icon="filter">{t('areas')}</Button></span>
      </Menu>
      {chosen.length > 0 && <Tag tone="accent" onRemove={clear} removeLabel={t('removeArea')}>{t('inAreas', { areas: listed(chosen.map(areaName), locale) })}</Tag>}
    </span>
  );
}
