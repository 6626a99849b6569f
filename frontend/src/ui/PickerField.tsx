import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';
import { type Pick, Picker } from './Picker';

type Props = FieldProps<Pick | null> & { search: (query: string) => Promise<Pick[]>; placeholder?: string };

/** A Picker in a form; its value is the whole pick, so that the name stays when the form comes back. */
export function PickerField(props: Props) {
  const { search, placeholder, label, optional, autoFocus } = props;
  const { id, value, error, set, leave, disabled } = useField(props, null);
  return (
    <Field {...props} id={id} error={error}>
      <Picker id={id} label={label} search={search} value={value} onPick={set} placeholder={placeholder} disabled={disabled} clearable={optional} autoFocus={autoFocus} onLeave={leave} invalid={Boolean(error)} />
    </Field>
  );
}
