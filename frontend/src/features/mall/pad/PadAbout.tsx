import { useState } from 'react';
import { formatTime } from '@/lib/format/date';
import { useReading } from '@/ui/theme/look';
import { useText } from '../shared/useText';
import type { PadHead } from './door';

/** Whose prices, in what money, and how fresh they are. */
export function PadAbout({ head }: { head: PadHead }) {
  const t = useText();
  const reading = useReading();
  const [loadedAt] = useState(() => new Date().toISOString());
  const time = formatTime(loadedAt, reading);
  return <>{head.grade ? t('aboutGrade', { grade: head.grade, currency: head.currency, time }) : t('about', { currency: head.currency, time })}</>;
}
