import { useRef } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { house } from '@/lib/site';
import { Form } from '@/ui/Form';
import { FormSection } from '@/ui/FormSection';
import { done } from '@/ui/notices';
import { RadioCards } from '@/ui/RadioCards';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { AdmitPartnerDocument } from '../shared/commands';
import { customerKinds, scenarios, type PartnerKind } from '../shared/partnerState';
import { useInvite } from '../shared/useInvite';
import { useText } from '../shared/useText';

type Props = { onClose: () => void; onOpened: (partner: { id: string }) => void };

const empty = () => ({ name: '', kind: 'DEALER', number: '', currency: house()?.currency ?? 'CNY', grade: '', contactName: '', phone: '', way: 'hand', scenario: 'WHOLESALE', gln: '' });
type Values = ReturnType<typeof empty>;

/** A customer's account, with or without a place of its own on the platform. */
export function AdmitSheet({ onClose, onOpened }: Props) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const admit = useCommand(AdmitPartnerDocument);
  const invite = useInvite();
  // Once the account is open, trying the invitation again must not open a second one.
  const opened = useRef<{ id: string; number: string; name: string } | null>(null);
  const mayInvite = may('network.link.invite');

  async function account({ name, kind, number, currency, grade, contactName, phone, scenario }: Values) {
    if (opened.current) return { refused: [] };
    const answer = await admit.run({
      name, kind: kind as PartnerKind, number: number.trim(), currency: currency.trim().toUpperCase(), isCustomer: true, orderScenario: scenario as (typeof scenarios)[number], grade: grade.trim(), contactName, phone,
    });
    if (!answer.ok) return { refused: answer.failure ? [{ path: [], message: answer.failure.message || t('saveFailed') }] : answer.refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) })) };
    opened.current = answer.payload.partner ?? null;
    return { refused: [] };
  }
  async function save(values: Values) {
    const { refused } = await account(values);
    const made = opened.current;
    if (refused.length > 0 || !made) return refused;
    if (values.way === 'link') {
      const against = await invite({ partnerId: made.id, gln: values.gln, weSupply: true, scenario: values.scenario });
      if (against.length > 0) return against;
    }
    done(t(values.way === 'link' ? 'openedInvited' : 'opened', { name: made.name, number: made.number }));
    onOpened(made);
    return [];
  }
  return (
    <Sheet open onClose={() => (opened.current ? onOpened(opened.current) : onClose())} title={t('newCustomer')}>
      <Form<Values> inSheet initial={empty()} action={t('open')} onCancel={onClose} onSave={save}>
        {({ way }) => (
          <>
            <FormSection title={t('who')}>
              <TextField name="name" label={t('name')} most={200} autoFocus />
              <SelectField name="kind" label={t('type')} options={customerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
              <TextField name="grade" label={t('grade')} hint={t('gradeHint')} most={20} optional />
            </FormSection>
            {mayInvite && (
              <FormSection title={t('hasPlace')}>
                <RadioCards name="way" label={t('link')} options={[{ value: 'hand', label: t('byHand'), hint: t('byHandHint') }, { value: 'link', label: t('byLink'), hint: t('byLinkHint') }]} />
                {way === 'link' && <TextField name="gln" label={t('gln')} hint={t('glnHint')} check={(text) => (/^\d{13}$/.test(text.replace(/\s/g, '')) ? null : t('glnWrong'))} />}
              </FormSection>
            )}
            <FormSection title={t('details')}>
              <SelectField name="scenario" label={t('ordersIn')} options={scenarios.map((value) => ({ value, label: t(`scenario.${value}`) }))} />
              <TextField name="contactName" label={t('contact')} most={100} optional />
              <TextField name="phone" type="tel" label={t('phone')} most={40} optional />
              <TextField name="number" label={t('number')} hint={t('numberHint')} most={40} optional />
              <TextField name="currency" label={t('currency')} hint={t('currencyHint')} most={3} check={(text) => (/^[a-z]{3}$/i.test(text.trim()) ? null : t('currencyWrong'))} />
            </FormSection>
          </>
        )}
      </Form>
    </Sheet>
  );
}
