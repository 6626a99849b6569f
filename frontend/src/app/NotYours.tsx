import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { useText } from './useText';

/** Instead of a page whose address is known but not whose use. */
export function NotYours() {
  const t = useText();
  return <Nothing action={<Button to="/">{t('toToday')}</Button>}>{t('notYours')}</Nothing>;
}
