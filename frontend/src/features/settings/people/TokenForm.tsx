import { useState } from 'react';
import { useViewer } from '@/features/identity/shared/viewer';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Form } from '@/ui/Form';
import { ManyField } from '@/ui/ManyField';
import { TextField } from '@/ui/TextField';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { CreateTokenDocument } from './documents';
import { rightWord } from './rights';

type Values = { name: string; scopes: string[]; until: string };

/** A new key; its secret is shown here and never again. */
export function TokenForm() {
  const t = useText();
  const { permissions } = useViewer();
  const language = useLanguage();
  const create = useCommand(CreateTokenDocument);
  const errorsOf = useFormErrors();
  const [secret, setSecret] = useState<string | null>(null);
  async function save({ name, scopes, until }: Values) {
    const outcome = await create.run({ name, scopes, expiresAt: until ? new Date(`${until}T23:59:59`).toISOString() : null });
    if (outcome.ok) setSecret(outcome.payload.secret ?? '');
    return errorsOf(outcome);
  }
  if (secret !== null) {
    return (
      <div className="section stack">
        <p>{t('tokens.secret')}</p>
        <code className="settings-secret">{secret}</code>
        <span><Button icon="copy" onClick={() => void navigator.clipboard.writeText(secret)}>{t('tokens.copy')}</Button></span>
      </div>
    );
  }
  const patterns = ['*.*.view', ...[...permissions].toSorted()];
  return (
    <Form<Values> inSheet initial={{ name: '', scopes: [], until: '' }} onSave={save} action={t('tokens.make')}>
      <TextField name="name" label={t('tokens.name')} hint={t('tokens.nameHint')} autoFocus />
      <ManyField name="scopes" label={t('tokens.scopes')} hint={t('tokens.scopesHint')} free options={patterns.map((each) => ({ value: each, label: rightWord(each, language) }))} />
      <DateField name="until" label={t('tokens.ends')} hint={t('tokens.endsHint')} optional />
    </Form>
  );
}
