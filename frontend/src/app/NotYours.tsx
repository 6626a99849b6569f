import type { Words } from '@/lib/i18n/messages';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useText } from './useText';

/** Instead of a page whose address is known but not whose use. */
export function NotYours({ page }: { page: Words }) {
  const t = useText();
  const language = useLanguage();
  return <PageFrame title={page[language]}><Nothing action={<Button to="/">{t('toToday')}</Button>}>{t('notYours')}</Nothing></PageFrame>;
}
