import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { useText } from './useText';

type Props = { search: string; inCategory: string | undefined; onWide: () => void; onAll: () => void };

/** What was looked for is not there: the way on is to look everywhere, or at everything. */
export function NothingFound({ search, inCategory, onWide, onAll }: Props) {
  const t = useText();
  if (!search) return <Nothing>{t('nothingHere')}</Nothing>;
  if (inCategory) return <Nothing action={<Button look="link" onClick={onWide}>{t('everywhere')}</Button>}>{t('nothingIn', { search, category: inCategory })}</Nothing>;
  return <Nothing action={<Button look="link" onClick={onAll}>{t('showEverything')}</Button>}>{t('nothingFound', { search })}</Nothing>;
}
