import type { ReactNode } from 'react';
import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';

type Card = { value: string; label: ReactNode; /** What it means, with own real figures where there are any. */ hint?: ReactNode; disabled?: boolean; aside?: ReactNode };

/** One of a few that need a sentence each. */
export function RadioCards(props: FieldProps<string> & { options: Card[] }) {
  const { id, value, error, set, disabled } = useField(props, '');
  return (
    <Field {...props} id={id} error={error} group>
      <div className="ui-cards" role="radiogroup" aria-labelledby={`${id}-label`} id={id} tabIndex={-1}>
        {props.options.map(({ value: own, label, hint, disabled: off, aside }) => (
          <label key={own} className="ui-card">
            <input type="radio" name={id} value={own} checked={value === own} disabled={Boolean(disabled || off)} onChange={() => set(own)} />
            <span className="grow"><span className="strong">{label}</span>{hint && <span className="t-2" style={{ display: 'block' }}>{hint}</span>}</span>
            {aside}
          </label>
        ))}
      </div>
    </Field>
  );
}
