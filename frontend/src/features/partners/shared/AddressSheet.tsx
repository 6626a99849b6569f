import { useCommand } from '@/graphql/useCommand';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { Sheet } from '@/ui/Sheet';
import { SwitchField } from '@/ui/SwitchField';
import { TextField } from '@/ui/TextField';
import { changesOf } from './changes';
import { AddAddressDocument, ChangeAddressDocument } from './commands';
import type { Address } from './documents';
import { useFormWords } from './useFormWords';
import { useText } from './useText';

type Props = { partnerId: string; /** null: a new one. */ address: Address | null; /** It is the usual one whatever is said. */ first: boolean; onClose: () => void; onDone: () => void };

const empty = { label: '', recipient: '', phone: '', street: '', city: '', region: '', postalCode: '', country: '', isDefault: false };
type Values = typeof empty;
const valuesOf = ({ label, recipient, phone, street, city, region, postalCode, country, isDefault }: Address): Values => ({ label, recipient, phone, street, city, region, postalCode, country, isDefault });

/** An address; Enter saves it. */
export function AddressSheet({ partnerId, address, first, onClose, onDone }: Props) {
  const t = useText();
  const add = useCommand(AddAddressDocument);
  const change = useCommand(ChangeAddressDocument);
  const wordsOf = useFormWords();
  const before = address ? valuesOf(address) : empty;
  const save = async (given: Values) => {
    const values = { ...given, country: given.country.trim().toUpperCase() };
    const answer = address ? await change.run({ partnerId, addressId: address.id, ...changesOf(before, values) }) : await add.run({ partnerId, ...values });
    if (!answer.ok) return wordsOf(answer);
    done(t(address ? 'changed' : 'added'));
    onDone();
    onClose();
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t(address ? 'changeAddress' : 'addAddress')}>
      <Form<Values> inSheet initial={before} onSave={save} action={t(address ? 'save' : 'addAddress')} onCancel={onClose} {...(address ? {} : { draftKey: `address.${partnerId}` })}>
        <TextField name="label" label={t('label')} hint={t('labelHint')} most={60} optional autoFocus />
        <TextField name="recipient" label={t('recipient')} most={100} />
        <TextField name="phone" type="tel" label={t('phone')} most={40} optional />
        <TextField name="street" label={t('street')} most={300} />
        <TextField name="city" label={t('city')} most={100} optional />
        <TextField name="region" label={t('region')} most={100} optional />
        <TextField name="postalCode" label={t('postal')} most={20} optional />
        <TextField name="country" label={t('country')} hint={t('countryHint')} most={2} optional check={(text) => (/^[a-z]{2}$/i.test(text.trim()) ? null : t('countryWrong'))} />
        {!first && !address?.isDefault && <SwitchField name="isDefault" label={t('standard')} />}
      </Form>
    </Sheet>
  );
}
