import { useState } from 'react';
import { ask } from '@/lib/session';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { useText } from '../shared/useText';
import { saidOf, useProof } from './proof';

/** Another address; the old one holds until the new one is proved by the link in the mail. */
export function EmailSection({ email }: { email: string }) {
  const t = useText();
  const prove = useProof();
  const [sent, setSent] = useState('');
  const [open, setOpen] = useState(false);
  async function save({ address }: { address: string }) {
    const answer = await prove(() => ask('POST', '/account/email', { email: address.trim() }));
    if (answer.status !== 200) return [{ path: 'address', message: saidOf(answer) || t('failed') }];
    setSent(address.trim());
    setOpen(false);
    return [];
  }
  return (
    <section className="section">
      <h2>{t('account.emailTitle')}</h2>
      <ul className="settings-list"><li><span className="grow t-2">{sent ? t('account.emailSent', { email: sent, old: email }) : t('account.emailNow', { email })}</span><Button size="s" onClick={() => setOpen(true)}>{t('account.emailSave')}</Button></li></ul>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('account.emailSave')}>
        <Form<{ address: string }> inSheet initial={{ address: '' }} onSave={save} action={t('account.emailSave')}>
          <TextField name="address" type="email" label={t('account.emailNew')} hint={t('account.emailHint')} autoComplete="email" autoFocus />
        </Form>
      </Sheet>
    </section>
  );
}
