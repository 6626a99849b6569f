import { useState, type SyntheticEvent } from 'react';
import { Link, useParams } from 'react-router';
import { ask, type Answer } from '@/lib/session';
import { Entrance } from './Entrance';
import { Plain } from './shared/Plain';
import { useText } from './shared/useText';

/** Where the link in the mail leads, an invitation's as well: choose the password, and come in. */
export function PasswordPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [password, setPassword] = useState('');
  const [complaint, setComplaint] = useState('');
  async function send(event: SyntheticEvent) {
    event.preventDefault();
    const answer = await ask('POST', '/auth/password/reset', { key, password });
    // 401: the password is kept, and one signs in with it.
    if (answer.status === 200 || answer.status === 401) location.assign('/login');
    else setComplaint(saidOf(answer) || t('linkOld'));
  }
  return (
    <Entrance title={t('newPassword')}>
      <form className="sign-in" onSubmit={(event) => void send(event)}>
        <Plain label={t('newPassword')} hint={t('newPasswordHint')} type="password" autoComplete="new-password" minLength={12} value={password} onChange={setPassword} autoFocus />
        {complaint && <p role="alert" className="t-bad">{complaint}</p>}
        <button type="submit" className="sign-in-ink">{t('keepPassword')}</button>
      </form>
      <Link to="/account/password">{t('forgot')}</Link>
    </Entrance>
  );
}

/** What is wrong with the password; a bad key has its own sentence. */
const saidOf = ({ errors }: Answer) => errors?.find(({ param }) => param !== 'key')?.message ?? '';
