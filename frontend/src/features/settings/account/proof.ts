import { createContext, useContext } from 'react';
import type { Answer } from '@/lib/session';

/** Does what needs a fresh proof of who one is; asks for the password or a code first where the server wants it. */
export type Prove = (attempt: () => Promise<Answer>) => Promise<Answer>;

export const ProofContext = createContext<Prove>((attempt) => attempt());
export const useProof = () => useContext(ProofContext);

const ways = new Set(['reauthenticate', 'mfa_reauthenticate']);

/** What the server asks for: 401 while signed in, with the ways to prove it. */
export function wantedProof(answer: Answer): 'password' | 'code' | null {
  if (answer.status !== 401 || !answer.meta?.is_authenticated) return null;
  const flows = (answer.data?.flows ?? []).filter(({ id }) => ways.has(id));
  if (flows.some(({ id }) => id === 'reauthenticate')) return 'password';
  return flows.length > 0 ? 'code' : null;
}

export const saidOf = ({ errors }: Answer) => errors?.[0]?.message ?? '';
