import { Button } from '@/ui/Button';
import type { Asked } from '../shared/useAsked';
import { useText } from './useText';

/** Nothing on these days: how to loosen that. */
export function NoneInPeriod({ asked: { period, put } }: { asked: Asked }) {
  const t = useText();
  return <p className="t-2">{t('noneInPeriod')} {period.preset !== '12m' && <Button look="link" onClick={() => put({ span: '12m', since: null, until: null })}>{t('longer')}</Button>}</p>;
}
