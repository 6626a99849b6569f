import type { ReactNode } from 'react';
import { Field } from './form/Field';
import { Line, Lines } from './form/Line';
import { type FieldProps, useField } from './form/useField';

type Props = FieldProps<string> & { rows?: number; type?: 'text' | 'email' | 'password' | 'tel' | 'url'; most?: number; placeholder?: string; autoComplete?: string; suffix?: ReactNode; spellCheck?: boolean };

/** A line of text, or several with `rows`. */
export function TextField(props: Props) {
  const { rows, type = 'text', most, placeholder, autoComplete = 'off', suffix, autoFocus } = props;
  const { id, value, error, set, leave, aria, disabled } = useField(props, '');
  const shared = { id, value, disabled, placeholder, autoFocus, maxLength: most, autoComplete, onBlur: leave, ...aria };
  return (
    <Field {...props} id={id} error={error}>
      {rows ? <Lines {...shared} rows={rows} onChange={(event) => set(event.target.value)} />
        : <Line {...shared} type={type} suffix={suffix} onChange={(event) => set(event.target.value)} />}
    </Field>
  );
}
