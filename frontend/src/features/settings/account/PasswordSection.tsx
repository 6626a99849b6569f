import { useState } from 'react';
import { ask } from '@/lib/session';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { useText } from '../shared/useText';
import { saidOf, useProof } from './proof';

type Values = { current: string; next: string };
const LEAST = 12;

/** Another password; whoever knows the old one only is out. */
export function PasswordSection() {
  const t = useText();
  const prove = useProof();
  const [open, setOpen] = useState(false);
  async function save({ current, next }: Values) {
    const answer = await prove(() => ask('POST', '/account/password/change', { current_password: current, new_password: next }));
    if (answer.status !== 200) return [{ path: answer.errors?.[0]?.param === 'current_password' ? 'current' : 'next', message: saidOf(answer) || t('failed') }];
    done(t('account.passwordChanged'));
    setOpen(false);
    return [];
  }
  return (
    <section className="section">
      <h2>{t('account.passwordTitle')}</h2>
      <ul className="settings-list"><li><span className="grow t-2">{t('account.passwordText')}</span><Button size="s" onClick={() => setOpen(true)}>{t('account.passwordSave')}</Button></li></ul>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('account.passwordSave')}>
        <Form<Values> inSheet initial={{ current: '', next: '' }} onSave={save} action={t('account.passwordSave')}>
          <TextField name="current" type="password" label={t('account.current')} autoComplete="current-password" autoFocus />
          <TextField name="next" type="password" label={t('account.next')} hint={t('account.nextHint', { count: LEAST })} autoComplete="new-password" />
        </Form>
      </Sheet>
    </section>
  );
}
