import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/number';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import { nothingSelected } from './selecting';
import type { Selection } from './types';

type Props = { selection: Selection; onSelect: (selection: Selection) => void; loaded: number; total: number; children: ReactNode };

/** Takes the place of the tool row: "14 of 214 selected", what can be done with them, and the actions. */
export function SelectionBar({ selection, onSelect, loaded, total, children }: Props) {
  const t = useText();
  const { locale } = useReading();
  const all = formatCount(total, locale);
  const offerAll = !selection.all && selection.keys.size >= loaded && total > loaded;
  return (
    <div className="ui-table-tools ui-selection" role="status">
      <IconButton size="s" icon="close" label={t('clearSelection')} onClick={() => onSelect(nothingSelected)} />
      <span className="strong">{selection.all ? t('selectedAll', { total: all }) : t('selected', { count: formatCount(selection.keys.size, locale), total: all })}</span>
      {offerAll && <Button look="link" size="s" onClick={() => onSelect({ keys: selection.keys, all: true })}>{t('selectAll', { total: all })}</Button>}
      {children}
    </div>
  );
}
