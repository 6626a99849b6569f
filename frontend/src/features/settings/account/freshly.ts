import { ask, type Answer } from '@/lib/session';

const FRESH = 240; // seconds; the server wants a proof of the last 300 when a way in is changed

/** Whether one has shown lately who one is; by the server's account of when. */
export const isFresh = ({ data }: Answer, now: number): boolean => (data?.methods ?? []).some(({ at }) => at > now - FRESH);

/**
 * To be proved before something that takes a while is begun: the server would ask for the password
 * only at its end, when the six digits one has typed are old.
 */
export async function freshly(): Promise<Answer> {
  const session = await ask('GET', '/auth/session');
  return isFresh(session, Date.now() / 1000) ? session : { status: 401, meta: { is_authenticated: session.status === 200 }, data: { flows: [{ id: 'reauthenticate' }] } };
}
