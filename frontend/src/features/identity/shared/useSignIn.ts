import { useState } from 'react';
import { ask, type Answer } from '@/lib/session';
import { complaintOf, type Complaint } from './complaintOf';
import { answerWithPasskey } from './passkey';

export type Step = 'password' | 'code';

const pendingFactor = (answer: Answer) =>
  answer.status === 401 && (answer.data?.flows ?? []).some(({ id, is_pending }) => id === 'mfa_authenticate' && is_pending);

/** Signing in, step by step; `onDone` is called once the session is there. */
export function useSignIn(onDone: () => void) {
  const [step, setStep] = useState<Step>('password');
  const [busy, setBusy] = useState(false);
  const [complaint, setComplaint] = useState<Complaint | null>(null);

  async function attempt(work: () => Promise<void>, otherwise: Complaint) {
    setBusy(true);
    setComplaint(null);
    try {
      await work();
    } catch {
      setComplaint(otherwise);
    }
    setBusy(false);
  }

  const withPassword = (email: string, password: string) =>
    attempt(async () => {
      const answer = await ask('POST', '/auth/login', { email, password });
      // 409: signed in already, in another tab of this browser.
      if (answer.status === 200 || answer.status === 409) onDone();
      else if (pendingFactor(answer)) setStep('code');
      else setComplaint(complaintOf(answer, 'wrong'));
    }, 'noNetwork');

  const withCode = (code: string) =>
    attempt(async () => {
      const answer = await ask('POST', '/auth/2fa/authenticate', { code: code.trim() });
      if (answer.status === 200) onDone();
      else setComplaint(complaintOf(answer, 'wrongCode'));
    }, 'noNetwork');

  const withPasskey = () =>
    attempt(async () => {
      const status = await answerWithPasskey(step === 'code' ? 'authenticate' : 'login');
      if (status === 200) onDone();
      else setComplaint(complaintOf({ status }, 'passkeyFailed'));
    }, 'passkeyFailed');

  return { step, busy, complaint, withPassword, withCode, withPasskey, restart: () => setStep('password') };
}
