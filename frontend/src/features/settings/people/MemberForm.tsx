import { useState } from 'react';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { CheckField } from '@/ui/CheckField';
import { Confirm } from '@/ui/Confirm';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { DeactivateDocument, SetRolesDocument, type Member, type Role } from './documents';

type Props = { member: Member; roles: readonly Role[]; nameOf: (role: Role) => string; onDone: () => void };
type Values = { roles: string[] };

/** What somebody may do here, and the way out. */
export function MemberForm({ member, roles, nameOf, onDone }: Props) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const { email } = useViewer();
  const change = useCommand(SetRolesDocument);
  const deactivate = useCommand(DeactivateDocument);
  const errorsOf = useFormErrors();
  const [asked, setAsked] = useState(false);
  const name = member.user.name || member.user.email;
  const standing = member.partnerId ? 'PARTNER' : 'STAFF';
  const own = member.user.email === email;

  async function save({ roles: codes }: Values) {
    const outcome = await change.run({ memberId: member.id, roles: codes });
    if (outcome.ok) { done(t('people.changed', { name })); onDone(); }
    return errorsOf(outcome);
  }
  async function putOut() {
    const outcome = await deactivate.run({ memberId: member.id });
    if (outcome.ok) { done(t('people.putOutDone', { name })); onDone(); }
  }
  return (
    <>
      <p className="section t-2">{member.user.email}</p>
      {deactivate.refused.map((each) => <Refusal key={each.code} tone="bad">{sentenceOf(each, language)}</Refusal>)}
      <Form<Values>
        inSheet initial={{ roles: [...member.roles] }} onSave={save} action={t('people.saveRoles')} why={may('identity.member.change') ? null : t('people.mayNot')}
        foot={member.isActive && !own && may('identity.member.deactivate') && <Button look="bad" onClick={() => setAsked(true)}>{t('people.putOut')}</Button>}
      >
        <CheckField name="roles" label={t('people.roles')} disabled={!may('identity.member.change')} options={roles.filter((role) => role.standing === standing).map((role) => ({ value: role.code, label: nameOf(role) }))} />
      </Form>
      <Confirm
        bad open={asked} onClose={() => setAsked(false)} title={t('people.putOutAsk', { name })} action={t('people.putOut')} onConfirm={putOut}
        consequences={[t('people.putOutSessions'), t('people.putOutTokens'), t('people.putOutRecords')]}
      />
    </>
  );
}
