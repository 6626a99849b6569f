import { State } from '@/ui/State';
import type { ShipmentRow } from './documents';
import { pickedLines } from './queue';
import { useText } from './useText';

/** How much of a delivery note lies ready. */
export function PickState({ lines }: { lines: ShipmentRow['lines'] }) {
  const t = useText();
  const done = pickedLines(lines);
  if (lines.length > 0 && done === lines.length) return <State is="complete">{t('picking.ready')}</State>;
  return <State is={done ? 'underway' : 'us'} share={lines.length ? done / lines.length : 0}>{t('soFar', { done, all: lines.length })}</State>;
}
