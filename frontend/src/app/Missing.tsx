import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { useText } from './useText';

export function Missing() {
  const t = useText();
  return <Nothing action={<Button to="/">{t('toToday')}</Button>}>{t('missing')}</Nothing>;
}
