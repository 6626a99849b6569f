import { useCommand } from '@/graphql/useCommand';
import { CheckField } from '@/ui/CheckField';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { InviteDocument, type Role } from './documents';

type Props = { roles: readonly Role[]; nameOf: (role: Role) => string; onDone: () => void };
type Values = { name: string; email: string; language: string; roles: string[] };

/** Somebody new: they get a mail with a link to choose a password. */
export function InviteForm({ roles, nameOf, onDone }: Props) {
  const t = useText();
  const invite = useCommand(InviteDocument);
  const errorsOf = useFormErrors();
  async function save({ name, email, language, roles: codes }: Values) {
    const outcome = await invite.run({ name, email, roles: codes, language: language === 'zh' ? 'CHINESE' : 'ENGLISH' });
    if (outcome.ok) { done(t('people.invited', { email })); onDone(); }
    return errorsOf(outcome);
  }
  return (
    <Form<Values> inSheet initial={{ name: '', email: '', language: 'zh', roles: [] }} onSave={save} action={t('people.sendInvitation')}>
      <TextField name="name" label={t('people.name')} autoFocus />
      <TextField name="email" label={t('people.email')} type="email" hint={t('people.inviteHint')} />
      <SelectField name="language" label={t('account.language')} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
      <CheckField name="roles" label={t('people.roles')} options={roles.map((role) => ({ value: role.code, label: nameOf(role) }))} />
    </Form>
  );
}
