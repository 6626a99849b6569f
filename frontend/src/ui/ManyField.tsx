import { Choosing } from './Choosing';
import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';
import type { Choice } from './SelectField';

type Props = FieldProps<string[]> & { options: Choice[]; placeholder?: string; /** Words that are not in the list may be typed. */ free?: boolean };

const none: string[] = [];

/** Several of a known list. */
export function ManyField(props: Props) {
  const { options, placeholder, free } = props;
  const { id, value, error, set, leave, aria, disabled } = useField(props, none);
  return (
    <Field {...props} id={id} error={error}>
      <Choosing
        words={value.map((own) => options.find((option) => option.value === own)?.label ?? own).join(', ')}
        list={{
          id, mode: free ? 'tags' : 'multiple', value, disabled, placeholder, showSearch: { optionFilterProp: 'label' }, options: options.map(({ value: own, label, disabled: off }) => ({ value: own, label, disabled: off })),
          ...(error ? { status: 'error' as const } : {}), ...aria, onChange: (next: string[]) => set(next), onBlur: leave,
        }}
      />
    </Field>
  );
}
