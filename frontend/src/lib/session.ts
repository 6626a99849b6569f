import { forgetAnswers } from './answers';

/**
 * Who is signed in here, by allauth's headless endpoints. The session itself is a cookie that no
 * script can read; what is kept here is only whether it was lost while a page was open.
 */
const BASE = '/_allauth/browser/v1';

export type Flow = { id: string; is_pending?: boolean; types?: string[] };
export type Answer = {
  status: number;
  data?: { flows?: Flow[]; methods?: { at: number }[]; user?: { email: string }; request_options?: unknown; creation_options?: unknown };
  errors?: { message: string; code: string; param?: string }[];
  meta?: { is_authenticated?: boolean };
};

function csrfToken(): string {
  const found = /(?:^|; )(?:__Host-)?csrftoken=([^;]+)/.exec(document.cookie);
  return found?.[1] ?? '';
}

export const csrfHeader = (): Record<string, string> => (csrfToken() ? { 'X-CSRFToken': csrfToken() } : {});

export async function ask(method: 'GET' | 'POST' | 'DELETE' | 'PUT', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  if (method !== 'GET' && !csrfToken()) await fetch(`${BASE}/config`); // brings the token's cookie
  const answer = await fetch(`${BASE}${path}`, {
    method,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}), ...csrfHeader(), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const said = text.startsWith('{') ? (JSON.parse(text) as Omit<Answer, 'status'>) : {};
  return { ...said, status: answer.status };
}

export const isSignedIn = async () => (await ask('GET', '/auth/session')).status === 200;

export async function signOut(): Promise<void> {
  await ask('DELETE', '/auth/session');
  await forgetAnswers();
}

let lost = false;
const listeners = new Set<() => void>();

function tell(now: boolean) {
  if (lost === now) return;
  lost = now;
  listeners.forEach((each) => each());
}

/** The session ended under an open page: the sheet to sign in again comes up over it. */
export const loseSession = () => tell(true);
export const regainSession = () => tell(false);
export const isSessionLost = () => lost;
export function onSession(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
