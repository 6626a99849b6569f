import type { ReactNode } from 'react';
import { Choosing } from './Choosing';
import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';

export type Choice = { value: string; label: string; /** Second word in text-3. */ note?: ReactNode; disabled?: boolean };

type Props = FieldProps<string> & { options: Choice[]; placeholder?: string };

const textOf = (option: Choice) => ({ ...option, label: <span className="ui-picker-option"><span className="cut">{option.label}</span>{option.note && <span className="t-3 small">{option.note}</span>}</span>, search: option.label });

/** One of a known list; typing narrows it. */
export function SelectField(props: Props) {
  const { options, placeholder, optional, autoFocus } = props;
  const { id, value, error, set, leave, aria, disabled } = useField(props, '');
  return (
    <Field {...props} id={id} error={error}>
      <Choosing
        words={options.find((option) => option.value === value)?.label ?? ''}
        list={{
          id, value: value || null, disabled, placeholder, autoFocus: Boolean(autoFocus), allowClear: Boolean(optional), showSearch: { optionFilterProp: 'search' }, options: options.map(textOf), popupMatchSelectWidth: false,
          ...(error ? { status: 'error' as const } : {}), ...aria, onChange: (next: string | null) => set(next ?? ''), onBlur: leave,
        }}
      />
    </Field>
  );
}
