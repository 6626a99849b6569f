import { ask, type Answer } from '@/lib/session';

const BASE = '/account/authenticators';

export type Factor =
  | { type: 'totp'; created_at: number; last_used_at: number | null }
  | { type: 'recovery_codes'; created_at: number; last_used_at: number | null; total_code_count: number; unused_code_count: number }
  | { type: 'webauthn'; created_at: number; last_used_at: number | null; id: number; name: string };

type Told = { data?: unknown; meta?: { secret?: string; totp_url?: string } };

/** All second factors one has. */
export async function factors(): Promise<Factor[]> {
  const { data } = (await ask('GET', BASE)) as Told;
  return Array.isArray(data) ? (data as Factor[]) : [];
}

/** The secret of an app that is being added; the server keeps it until a code of it has been given. */
export function secretIn(answer: Answer): { secret: string; address: string } | null {
  const { meta } = answer as Told;
  return meta?.secret && meta.totp_url ? { secret: meta.secret, address: meta.totp_url } : null;
}

export const beginApp = () => ask('GET', `${BASE}/totp`);
export const addApp = (code: string) => ask('POST', `${BASE}/totp`, { code: code.trim() });
export const removeApp = () => ask('DELETE', `${BASE}/totp`);

export const makeCodes = () => ask('POST', `${BASE}/recovery-codes`);
export const showCodes = () => ask('GET', `${BASE}/recovery-codes`);
export function codesIn(answer: Answer): string[] | null {
  const { data } = answer as { data?: { unused_codes?: string[] } };
  return data?.unused_codes ?? null;
}

export const beginPasskey = () => ask('GET', `${BASE}/webauthn`);
export const removePasskey = (id: number) => ask('DELETE', `${BASE}/webauthn`, { authenticators: [id] });

/** Lets the device make a passkey from what the server asks, and gives it to the server. */
export async function addPasskey(begun: Answer, name: string): Promise<Answer> {
  const options = begun.data?.creation_options as { publicKey: PublicKeyCredentialCreationOptionsJSON };
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey);
  const made = await navigator.credentials.create({ publicKey });
  return ask('POST', `${BASE}/webauthn`, { name, credential: (made as PublicKeyCredential).toJSON() });
}

export const moment = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString());
