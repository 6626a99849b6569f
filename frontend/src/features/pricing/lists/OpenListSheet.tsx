import { useCommand } from '@/graphql/useCommand';
import { house } from '@/lib/site';
import { DateField } from '@/ui/DateField';
import { Form } from '@/ui/Form';
import { FormSection } from '@/ui/FormSection';
import { done } from '@/ui/notices';
import { NumberField } from '@/ui/NumberField';
import { Sheet } from '@/ui/Sheet';
import { SwitchField } from '@/ui/SwitchField';
import { TextField } from '@/ui/TextField';
import { OpenPriceListDocument } from '../documents';
import { useText } from '../useText';

type Props = { onClose: () => void; onOpened: (list: { id: string }) => void };

const empty = (currency: string) => ({ code: '', name: '', currency, priority: '0', isGeneral: false, validFrom: '', validUntil: '' });

/** A new price list; its prices come afterwards. */
export function OpenListSheet({ onClose, onOpened }: Props) {
  const t = useText();
  const { run } = useCommand(OpenPriceListDocument);
  const save = async (values: ReturnType<typeof empty>) => {
    const { validFrom, validUntil, priority, ...rest } = values;
    const answer = await run({ ...rest, priority: Number(priority), ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) });
    if (!answer.ok) return answer.refused;
    done(t('opened', { code: values.code }));
    if (answer.payload.priceList) onOpened(answer.payload.priceList);
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t('newList')}>
      <Form inSheet initial={empty(house()?.currency ?? 'CNY')} action={t('open')} onCancel={onClose} onSave={save}>
        <TextField name="code" label={t('code')} most={40} autoFocus />
        <TextField name="name" label={t('name')} most={200} />
        <TextField name="currency" label={t('currency')} most={3} />
        <FormSection title={t('whoFor')}><SwitchField name="isGeneral" label={t('isGeneral')} hint={t('isGeneralHint')} /></FormSection>
        <NumberField name="priority" label={t('priority')} hint={t('priorityHint')} places={0} least="0" most="1000" />
        <DateField name="validFrom" label={t('from')} optional />
        <DateField name="validUntil" label={t('until')} optional />
      </Form>
    </Sheet>
  );
}
