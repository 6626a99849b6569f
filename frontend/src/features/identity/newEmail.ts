import { ask, type Answer } from '@/lib/session';

const PATH = '/auth/email/verify';

type Why = 'newEmailOld' | 'newEmailTaken' | 'tooMany' | 'ourFault' | 'noNetwork';
export type Proved = { is: 'asks' | 'done'; email: string } | { is: 'refused'; email: string; why: Why };

/** Why a link proves nothing: it is old, the address is another's by now, or the server could not say. */
export function whyNot({ status, errors }: Pick<Answer, 'status' | 'errors'>): Why {
  if (status === 429) return 'tooMany';
  if (status >= 500) return 'ourFault';
  return errors?.some(({ code }) => code === 'email_taken') ? 'newEmailTaken' : 'newEmailOld';
}

/** The address a link is for; looking changes nothing, so that a scanner of mails changes nothing. */
export async function emailOf(key: string): Promise<Proved> {
  return said(async () => {
    const answer = await ask('GET', PATH, undefined, { 'X-Email-Verification-Key': key });
    const email = (answer.data as { email?: string } | undefined)?.email ?? '';
    return answer.status === 200 ? { is: 'asks', email } : { is: 'refused', email, why: whyNot(answer) };
  });
}

export async function confirmEmail(key: string, email: string): Promise<Proved> {
  return said(async () => {
    const answer = await ask('POST', PATH, { key });
    // 401: it is proved, by somebody who is not signed in here.
    return answer.status === 200 || answer.status === 401 ? { is: 'done', email } : { is: 'refused', email, why: whyNot(answer) };
  });
}

async function said(work: () => Promise<Proved>): Promise<Proved> {
  try {
    return await work();
  } catch {
    return { is: 'refused', email: '', why: 'noNetwork' };
  }
}
