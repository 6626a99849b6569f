import { SignInForm } from '@/features/identity/shared/SignInForm';
import { useText } from '@/features/identity/shared/useText';

/** What stands in the sheet over a page whose session has ended. */
export function SignInAgain({ onDone, email }: { onDone: () => void; email: string }) {
  const t = useText();
  return (
    <>
      <h2 id="session-title">{t('again')}</h2>
      <p className="t-2">{t('againLead')}</p>
      <SignInForm onDone={onDone} email={email} />
    </>
  );
}
