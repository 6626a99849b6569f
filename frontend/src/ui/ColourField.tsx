import { useState } from 'react';
import { Field } from './form/Field';
import { Line } from './form/Line';
import { type FieldProps, useField } from './form/useField';

const WHOLE = /^#[0-9a-f]{6}$/i;

/** A brand colour as "#0b6675"; what is typed counts once it is whole. */
export function ColourField(props: FieldProps<string>) {
  const { id, value, error, set, aria, disabled } = useField(props, '');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value || '#0b6675';
  const type = (text: string) => {
    setTyped(text);
    if (WHOLE.test(text.trim())) set(text.trim().toLowerCase());
  };
  return (
    <Field {...props} id={id} error={error}>
      <Line
        id={id} className="ui-field-narrow" autoComplete="off" value={typed ?? shown} disabled={disabled} {...aria} onChange={(event) => type(event.target.value)} onBlur={() => setTyped(null)}
        prefix={<input type="color" aria-label={props.label} value={WHOLE.test(shown) ? shown : '#0b6675'} disabled={disabled} onChange={(event) => { setTyped(null); set(event.target.value); }} />}
      />
    </Field>
  );
}
