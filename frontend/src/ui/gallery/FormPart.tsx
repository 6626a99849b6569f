import { CheckField } from '../CheckField';
import { ColourField } from '../ColourField';
import { DateField } from '../DateField';
import { DecidedField } from '../DecidedField';
import { Form } from '../Form';
import { FormSection } from '../FormSection';
import { ManyField } from '../ManyField';
import { MoneyField } from '../MoneyField';
import { NumberField } from '../NumberField';
import type { Pick } from '../Picker';
import { PickerField } from '../PickerField';
import { RadioCards } from '../RadioCards';
import { SelectField } from '../SelectField';
import { SwitchField } from '../SwitchField';
import { TextField } from '../TextField';
import { uglyRows } from './ugly';

const products: Pick[] = uglyRows(40).map(({ id, name, spec, code }) => ({ value: id, label: name, mark: spec, note: code, codes: [code] }));
const search = (query: string) => Promise.resolve(products.filter(({ label, codes }) => `${label} ${codes?.join(' ') ?? ''}`.toLowerCase().includes(query.toLowerCase())).slice(0, 20));
const areas = ['South', 'East', 'North', 'West'].map((value) => ({ value, label: value }));

/** Every field, with a server that refuses. */
export function FormPart() {
  return (
    <Form
      initial={{ name: '', limit: '120000.00', discount: '3', from: '2026-11-27', area: 'South', areas: [], show: ['price'], level: 'band', tell: true, product: null, note: '', colour: '#0b6675' }} action="Save the terms" onCancel={() => {}}
      onSave={() => [{ path: ['input', 'limit'], message: 'The contract allows ¥100,000.00. Make it that, or ask Zhang Wei.' }]}
    >
      <FormSection title="Who buys?" hint="What these terms are for.">
        <TextField name="name" label="Name" hint="As the partner will see it." />
        <SelectField name="area" label="Area" options={areas} />
        <ManyField name="areas" label="Other areas" optional options={areas} />
        <PickerField name="product" label="Product" search={search} />
        <DecidedField label="Payment" onChange={() => {}}>30 days, <span className="t-3">from the contract</span></DecidedField>
      </FormSection>
      <FormSection title="How much, and until when?">
        <MoneyField name="limit" label="Credit limit" least="0" /><NumberField name="discount" label="Discount" unit="%" most="100" /><DateField name="from" label="From" least="2026-11-24" />
      </FormSection>
      <FormSection title="What may they see?">
        <RadioCards name="level" label="Stock" options={[{ value: 'none', label: 'Nothing' }, { value: 'band', label: '100–500', hint: 'A band, as it would appear' }, { value: 'area', label: '412 in South', hint: 'The quantity by area' }]} />
        <CheckField name="show" label="Also" options={[{ value: 'price', label: 'Prices' }, { value: 'age', label: 'Age of stock', note: 'oldest 41 days' }]} />
        <SwitchField name="tell" label="Tell me by e-mail" hint="At most once a day." /><ColourField name="colour" label="Colour" /><TextField name="note" label="Note" rows={3} optional />
      </FormSection>
    </Form>
  );
}
