import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Entrance } from './Entrance';
import { confirmEmail, emailOf, type Proved } from './newEmail';
import { useText } from './shared/useText';

/** Where the mail that proves a new address leads; nothing changes before somebody presses the button. */
export function EmailPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [state, setState] = useState<Proved | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    void emailOf(key).then((found) => { if (!gone) setState(found); });
    return () => { gone = true; };
  }, [key]);
  async function keep() {
    setBusy(true);
    setState(await confirmEmail(key, state?.email ?? ''));
    setBusy(false);
  }
  return (
    <Entrance title={t('newEmail')}>
      {state?.is === 'asks' && (
        <div className="sign-in">
          <p>{t('newEmailAsk', { email: state.email })}</p>
          <button type="button" className="sign-in-ink" disabled={busy} onClick={() => void keep()}>{t('newEmailKeep')}</button>
        </div>
      )}
      {state?.is === 'done' && <p role="status">{t('newEmailDone', { email: state.email })}</p>}
      {state?.is === 'refused' && <p role="alert" className="t-bad">{t(state.why)}</p>}
      {state && state.is !== 'asks' && <Link to="/settings/account">{t('toAccount')}</Link>}
    </Entrance>
  );
}
