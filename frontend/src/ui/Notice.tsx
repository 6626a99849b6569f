import { useSyncExternalStore } from 'react';
import { closeNotice, currentNotices, onNotices } from './notices';
import { Icon } from './Icon';
import { useText } from './useText';
import './places.css';

/** Where `done(…)` of notices.ts appears; UiProvider renders it once. */
export function Notice() {
  const t = useText();
  const items = useSyncExternalStore(onNotices, currentNotices);
  return (
    <div className="ui-notices" role="status" aria-live="polite">
      {items.map(({ id, text, onUndo }) => (
        <div key={id} className="ui-notice">
          <Icon name="check" />{text}
          {onUndo && <button type="button" onClick={() => { closeNotice(id); onUndo(); }}>{t('undo')}</button>}
          <button type="button" aria-label={t('close')} onClick={() => closeNotice(id)}><Icon name="close" size={14} /></button>
        </div>
      ))}
    </div>
  );
}
