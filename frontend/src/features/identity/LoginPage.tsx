import { Link, useSearchParams } from 'react-router';
import { forgetAnswers } from '@/lib/answers';
import { site } from '@/lib/site';
import { Entrance } from './Entrance';
import { SignInForm } from './shared/SignInForm';
import { useText } from './shared/useText';

/** Only addresses of this host: what is written behind ?next= may come from anybody. */
function safe(address: string | null): string {
  const made = new URL(address ?? '/', location.origin);
  return made.origin === location.origin ? made.pathname + made.search : '/';
}

export function LoginPage() {
  const t = useText();
  const [params] = useSearchParams();
  // A new page, so that nothing of whoever was here before is left.
  const enter = () => void forgetAnswers().then(() => location.assign(safe(params.get('next'))));
  return (
    <Entrance title={t('signInTo', { house: site().name })}>
      <SignInForm onDone={enter} />
      <Link to="/account/password">{t('forgot')}</Link>
    </Entrance>
  );
}
