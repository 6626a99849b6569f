import { useCommand } from '@/graphql/useCommand';
import { Form } from '@/ui/Form';
import { FormSection } from '@/ui/FormSection';
import { done } from '@/ui/notices';
import { TextField } from '@/ui/TextField';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { AddUnitDocument, ChangeUnitDocument, type Unit } from './documents';

const empty = { code: '', name: '', legalName: '', taxNumber: '', address: '', contact: '', phone: '' };
type Values = typeof empty;

type AddProps = { code: string; onDone: () => void };

/** One more organisation; its code says where it stands. */
export function AddUnit({ code, onDone }: AddProps) {
  const t = useText();
  const add = useCommand(AddUnitDocument);
  const errorsOf = useFormErrors();
  async function save(values: Values) {
    const outcome = await add.run(values);
    if (outcome.ok) { done(t('units.added', { name: values.name })); onDone(); }
    return errorsOf(outcome);
  }
  return (
    <Form<Values> inSheet initial={{ ...empty, code }} onSave={save} action={t('units.save')}>
      <TextField name="name" label={t('units.name')} most={200} autoFocus />
      <TextField name="code" label={t('units.code')} hint={t('units.codeHint')} most={40} />
      <Facts required={false} />
    </Form>
  );
}

type ChangeProps = { unit: Unit; onDone: () => void };

/** Another name, or the data that is still missing. */
export function ChangeUnit({ unit, onDone }: ChangeProps) {
  const t = useText();
  const change = useCommand(ChangeUnitDocument);
  const errorsOf = useFormErrors();
  const { id, name, legalName, taxNumber, address, contact, phone } = unit;
  async function save({ code: _code, ...values }: Values) {
    const outcome = await change.run({ unitId: id, ...values });
    if (outcome.ok) { done(t('units.changed', { name: values.name })); onDone(); }
    return errorsOf(outcome);
  }
  return (
    <Form<Values> inSheet initial={{ code: unit.code, name, legalName, taxNumber, address, contact, phone }} onSave={save} action={t('units.change')}>
      <TextField name="name" label={t('units.name')} most={200} />
      <Facts required={!unit.parentId} />
    </Form>
  );
}

/** The root's are needed before anything stands below it; others' may come later. */
function Facts({ required }: { required: boolean }) {
  const t = useText();
  const shared = { optional: !required };
  return (
    <FormSection title={t('units.data')} hint={t(required ? 'units.rootData' : 'units.laterData')}>
      <TextField name="legalName" label={t('units.legalName')} most={200} {...shared} />
      <TextField name="taxNumber" label={t('units.taxNumber')} most={40} {...shared} />
      <TextField name="address" label={t('units.address')} most={300} {...shared} />
      <TextField name="contact" label={t('units.contact')} most={100} {...shared} />
      <TextField name="phone" label={t('units.phone')} type="tel" most={40} {...shared} />
    </FormSection>
  );
}
