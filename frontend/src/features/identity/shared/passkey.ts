import { ask } from '@/lib/session';

type Options = { publicKey: PublicKeyCredentialRequestOptionsJSON };

export const knowsPasskeys = () => typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

async function credentialFor(path: string): Promise<unknown> {
  const { data } = await ask('GET', path);
  const options = data?.request_options as Options;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
  const made = await navigator.credentials.get({ publicKey });
  return (made as PublicKeyCredential).toJSON();
}

/** Sign in with a passkey alone, or as the second factor of a sign-in that waits for one. */
export async function answerWithPasskey(as: 'login' | 'authenticate'): Promise<number> {
  const path = `/auth/webauthn/${as}`;
  const credential = await credentialFor(path);
  return (await ask('POST', path, { credential })).status;
}
