import { useRouteError } from 'react-router';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { useText } from './useText';

/** A chunk that is not there any more: the server has a newer version than this page. */
const isOld = (error: unknown) => error instanceof TypeError && /import|module|fetch/i.test(error.message);

export function PageFailed() {
  const t = useText();
  const old = isOld(useRouteError());
  return <Failed action={<Button size="s" onClick={() => location.reload()}>{t('reload')}</Button>}>{t(old ? 'old' : 'failed')}</Failed>;
}
