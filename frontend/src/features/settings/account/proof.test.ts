import { expect, test } from 'vitest';
import { wantedProof } from './proof';

const asked = (...flows: string[]) => ({ status: 401, meta: { is_authenticated: true }, data: { flows: flows.map((id) => ({ id })) } });

test('a password is asked for before a code, and nothing of who is signed out', () => {
  expect(wantedProof(asked('mfa_reauthenticate', 'reauthenticate'))).toBe('password');
  expect(wantedProof(asked('mfa_reauthenticate'))).toBe('code');
  expect(wantedProof({ status: 401, meta: { is_authenticated: false }, data: { flows: [{ id: 'login' }] } })).toBeNull();
  expect(wantedProof({ status: 200 })).toBeNull();
});
