import { useCommand } from '@/graphql/useCommand';
import type { MallRight } from '@/graphql/generated/tenant/graphql';
import { Button } from '@/ui/Button';
import { CheckField } from '@/ui/CheckField';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { TextField } from '@/ui/TextField';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { AddSubAccountDocument, ChangeSubAccountDocument, DisableSubAccountDocument, type Member } from './documents';

type Values = { name: string; email: string; rights: string[] };
const rights = ['SEE_PRICE', 'ORDER', 'APPROVE', 'PAY'] as const satisfies readonly MallRight[];

/** A colleague of a customer, with what they may do in the mall. */
export function SubAccountForm({ member, onDone }: { member: Member | null; onDone: () => void }) {
  const t = useText();
  const add = useCommand(AddSubAccountDocument);
  const change = useCommand(ChangeSubAccountDocument);
  const disable = useCommand(DisableSubAccountDocument);
  const errorsOf = useFormErrors();
  async function save({ name, email, rights: given }: Values) {
    const chosen = given as MallRight[];
    const outcome = member ? await change.run({ memberId: member.id, rights: chosen }) : await add.run({ name, email, rights: chosen });
    if (outcome.ok) { done(member ? t('people.changed', { name }) : t('people.invited', { email })); onDone(); }
    return errorsOf(outcome);
  }
  async function putOut(id: string, name: string) {
    const outcome = await disable.run({ memberId: id });
    if (outcome.ok) { done(t('people.putOutDone', { name })); onDone(); }
  }
  const { name = '', email = '' } = member?.user ?? {};
  return (
    <Form<Values>
      inSheet initial={{ name, email, rights: [...(member?.rights ?? [])] }} onSave={save} action={member ? t('people.saveRights') : t('people.sendInvitation')}
      foot={member?.isActive && !member.isMaster && <Button look="bad" busy={disable.busy} onClick={() => void putOut(member.id, name)}>{t('people.putOut')}</Button>}
    >
      {!member && <><TextField name="name" label={t('people.name')} autoFocus /><TextField name="email" type="email" label={t('people.email')} hint={t('people.inviteHint')} /></>}
      <CheckField name="rights" label={t('people.rights')} optional disabled={Boolean(member?.isMaster)} options={rights.map((right) => ({ value: right, label: t(`right.${right}`) }))} />
    </Form>
  );
}
