import { useEffect, useState } from 'react';
import { Form } from '@/ui/Form';
import { Refusal } from '@/ui/Refusal';
import { TextField } from '@/ui/TextField';
import { useText } from '../shared/useText';
import { addApp, beginApp, secretIn } from './factors';
import { saidOf, useProof } from './proof';
import { QrCode } from './QrCode';

/** An app that shows codes: scan, type one code, done. The picture is drawn here; the secret goes nowhere else. */
export function AppForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const prove = useProof();
  const [given, setGiven] = useState<{ secret: string; address: string } | null>(null);
  const [refusal, setRefusal] = useState('');
  useEffect(() => {
    void prove(beginApp).then((answer) => {
      const found = secretIn(answer);
      setGiven(found);
      if (!found) setRefusal(saidOf(answer) || t('failed'));
    });
  }, [prove, t]);
  async function save({ code }: { code: string }) {
    const answer = await prove(() => addApp(code));
    if (answer.status !== 200) return [{ path: 'code', message: saidOf(answer) || t('failed') }];
    onDone();
    return [];
  }
  return (
    <>
      {refusal && <Refusal tone="bad">{refusal}</Refusal>}
      {given && (
        <>
          <div className="section stack">
            <p>{t('account.scan')}</p>
            <QrCode text={given.address} label={t('account.qr')} />
            <p className="small t-3">{t('account.typeSecret')}</p>
            <code className="settings-secret">{given.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </div>
          <Form<{ code: string }> inSheet initial={{ code: '' }} onSave={save} action={t('account.appAdd')}>
            <TextField name="code" label={t('account.code')} hint={t('account.codeHint')} autoComplete="one-time-code" />
          </Form>
        </>
      )}
    </>
  );
}
