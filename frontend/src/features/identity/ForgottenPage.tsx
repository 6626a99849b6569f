import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { ask } from '@/lib/session';
import { Entrance } from './Entrance';
import { Plain } from './shared/Plain';
import { useText } from './shared/useText';

/** Ask for a link to choose a new password; always the same answer, whoever has an account here. */
export function ForgottenPage() {
  const t = useText();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  async function send(event: SyntheticEvent) {
    event.preventDefault();
    await ask('POST', '/auth/password/request', { email });
    setSent(true);
  }
  return (
    <Entrance title={t('forgot')}>
      {sent ? <p role="status">{t('linkSent')}</p> : (
        <form className="sign-in" onSubmit={(event) => void send(event)}>
          <Plain label={t('email')} type="email" autoComplete="username" value={email} onChange={setEmail} autoFocus />
          <button type="submit" className="sign-in-ink">{t('sendLink')}</button>
        </form>
      )}
      <Link to="/login">{t('back')}</Link>
    </Entrance>
  );
}
