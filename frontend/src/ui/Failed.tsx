import type { ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import { useText } from './useText';
import './places.css';

type Props = {
  /** What failed, why if known, what was kept. */
  children?: ReactNode;
  onRetry?: () => void;
  /** Another way out instead of trying again. */
  action?: ReactNode;
  reference?: string | null;
};

/** In the place of what failed; the rest of the page lives. */
export function Failed({ children, onRetry, action, reference }: Props) {
  const t = useText();
  return (
    <div className="ui-failed" role="alert">
      <Icon name="warning" tone="bad" />
      <div className="stack">
        <p>{children ?? `${t('failed')}.`}</p>
        <div className="row wrap">
          {onRetry && <Button size="s" icon="refresh" onClick={onRetry}>{t('retry')}</Button>}
          {action}
          {reference && <button type="button" className="small t-3" title={t('copied')} onClick={() => void navigator.clipboard.writeText(reference)}>{t('reference', { reference })}</button>}
        </div>
      </div>
    </div>
  );
}
