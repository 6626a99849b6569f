import { useState, type SyntheticEvent } from 'react';
import { knowsPasskeys } from './passkey';
import { Plain } from './Plain';
import { useSignIn } from './useSignIn';
import { useText } from './useText';

type Props = { onDone: () => void; /** Who it was before, when the session ended. */ email?: string };

/** E-mail and password or a passkey, then the second factor where there is one. */
export function SignInForm({ onDone, email: known = '' }: Props) {
  const t = useText();
  const signIn = useSignIn(onDone);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { step, busy, complaint } = signIn;

  function send(event: SyntheticEvent) {
    event.preventDefault();
    void (step === 'password' ? signIn.withPassword(email, password) : signIn.withCode(code));
  }

  return (
    <form className="sign-in" onSubmit={send} aria-busy={busy}>
      {step === 'password' ? (
        <>
          <Plain label={t('email')} type="email" autoComplete="username webauthn" value={email} onChange={setEmail} autoFocus={!known} />
          <Plain label={t('password')} type="password" autoComplete="current-password" value={password} onChange={setPassword} autoFocus={Boolean(known)} />
        </>
      ) : (
        <Plain label={t('code')} hint={t('codeHint')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} autoFocus />
      )}
      {complaint && <p role="alert" className="t-bad">{t(complaint)}</p>}
      <button type="submit" className="sign-in-ink" disabled={busy}>{t(step === 'password' ? 'signIn' : 'confirm')}</button>
      {knowsPasskeys() && <button type="button" className="sign-in-line" disabled={busy} onClick={() => void signIn.withPasskey()}>{t('passkey')}</button>}
      {step === 'code' && <button type="button" className="sign-in-quiet" onClick={signIn.restart}>{t('otherAccount')}</button>}
    </form>
  );
}
