import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { ask, type Answer } from '@/lib/session';
import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { useText } from '../shared/useText';
import { ProofContext, saidOf, wantedProof, type Prove } from './proof';

type Waiting = { attempt: () => Promise<Answer>; settle: (answer: Answer) => void; refused: Answer };

/** Asks once more who one is, then goes on with what was wanted. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [kind, setKind] = useState<'password' | 'code' | null>(null);
  const waiting = useRef<Waiting | null>(null);

  const prove = useCallback<Prove>(async (attempt) => {
    const answer = await attempt();
    const wanted = wantedProof(answer);
    if (!wanted) return answer;
    return new Promise<Answer>((settle) => {
      waiting.current = { attempt, settle, refused: answer };
      setKind(wanted);
    });
  }, []);

  async function send({ proof }: { proof: string }) {
    const answer = kind === 'code' ? await ask('POST', '/auth/2fa/reauthenticate', { code: proof.trim() }) : await ask('POST', '/auth/reauthenticate', { password: proof });
    if (answer.status !== 200) return [{ path: 'proof', message: saidOf(answer) || t('failed') }];
    setKind(null);
    const { attempt, settle } = waiting.current ?? {};
    waiting.current = null;
    if (attempt) settle?.(await attempt());
    return [];
  }
  const giveUp = () => {
    setKind(null);
    const { settle, refused } = waiting.current ?? {};
    waiting.current = null;
    if (refused) settle?.(refused);
  };
  return (
    <ProofContext value={useMemo(() => prove, [prove])}>
      {children}
      <Sheet open={kind !== null} onClose={giveUp} title={t('account.proof')}>
        <Form<{ proof: string }> inSheet initial={{ proof: '' }} onSave={send} action={t('account.goOn')}>
          {kind === 'code'
            ? <TextField name="proof" label={t('account.code')} autoComplete="one-time-code" autoFocus />
            : <TextField name="proof" type="password" label={t('account.password')} hint={t('account.proofWhy')} autoComplete="current-password" autoFocus />}
        </Form>
      </Sheet>
    </ProofContext>
  );
}
