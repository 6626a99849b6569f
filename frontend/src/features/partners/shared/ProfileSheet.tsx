import { useCommand } from '@/graphql/useCommand';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { SwitchField } from '@/ui/SwitchField';
import { TextField } from '@/ui/TextField';
import { changesOf } from './changes';
import { ChangePartnerDocument } from './commands';
import type { Partner } from './documents';
import { customerKinds, partnerKinds, scenarios } from './partnerState';
import type { Side } from './PartnerView';
import { useFormWords } from './useFormWords';
import { useText } from './useText';

export type Part = 'profile' | 'contact';
type Props = { partner: Partner; side: Side; part: Part; onClose: () => void; onDone: () => void };

const fieldsOf: Record<Part, (partner: Partner) => Partial<Partner>> = {
  profile: ({ name, kind, grade, salesArea, orderScenario, isQualityCustomer, purchasingHabits }) => ({ name, kind, grade, salesArea, orderScenario, isQualityCustomer, purchasingHabits }),
  contact: ({ contactName, phone, email }) => ({ contactName, phone, email }),
};

/** Changes what we know of a partner; only what was changed is sent. */
export function ProfileSheet({ partner, side, part, onClose, onDone }: Props) {
  const t = useText();
  const change = useCommand(ChangePartnerDocument);
  const wordsOf = useFormWords();
  const before = fieldsOf[part](partner);
  const save = async (values: Partial<Partner>) => {
    const answer = await change.run({ partnerId: partner.id, ...changesOf(before, values) });
    if (!answer.ok) return wordsOf(answer);
    done(t('saved', { name: values.name ?? partner.name }));
    onDone();
    onClose();
    return [];
  };
  const kinds = side === 'sell' ? customerKinds : partnerKinds;
  const offered = kinds.some((kind) => kind === partner.kind) ? kinds : [...kinds, partner.kind];
  return (
    <Sheet open onClose={onClose} title={t(part === 'profile' ? 'changeProfile' : 'changeContact')}>
      <Form inSheet initial={before} onSave={save} action={t('save')} onCancel={onClose}>
        {part === 'contact' ? (
          <>
            <TextField name="contactName" label={t('contact')} most={100} optional autoFocus />
            <TextField name="phone" type="tel" label={t('phone')} most={40} optional />
            <TextField name="email" type="email" label={t('email')} most={254} optional />
          </>
        ) : (
          <>
            <TextField name="name" label={t('name')} most={200} autoFocus />
            <SelectField name="kind" label={t('type')} options={offered.map((value) => ({ value, label: t(`kind.${value}`) }))} />
            {side === 'sell' && (
              <>
                <TextField name="grade" label={t('grade')} hint={t('gradeHint')} most={20} optional />
                <TextField name="salesArea" label={t('area')} most={100} optional />
                <SelectField name="orderScenario" label={t('ordersIn')} options={scenarios.map((value) => ({ value, label: t(`scenario.${value}`) }))} />
                <SwitchField name="isQualityCustomer" label={t('quality')} />
                <TextField name="purchasingHabits" label={t('habits')} rows={4} most={2000} optional />
              </>
            )}
          </>
        )}
      </Form>
    </Sheet>
  );
}
