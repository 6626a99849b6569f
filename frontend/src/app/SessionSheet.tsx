import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { ask, isSessionLost, onSession, regainSession } from '@/lib/session';

// Most people never see it: it comes when it is needed.
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));

/**
 * Signing in again over the page that is open. The page stays as it is, and what it asked in vain
 * is asked again; but never in another person's name.
 */
export function SessionSheet({ email }: { email: string }) {
  const lost = useSyncExternalStore(onSession, isSessionLost);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (lost) dialog.current?.showModal();
    else dialog.current?.close();
  }, [lost]);

  async function goOn() {
    const { data } = await ask('GET', '/auth/session');
    if (data?.user?.email === email) regainSession();
    else location.reload();
  }

  return (
    <dialog ref={dialog} className="session-sheet" aria-modal="true" aria-labelledby="session-title" onCancel={(event) => event.preventDefault()}>
      {lost && <Suspense><SignInAgain onDone={() => void goOn()} email={email} /></Suspense>}
    </dialog>
  );
}
