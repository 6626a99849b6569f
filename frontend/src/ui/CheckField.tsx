import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';
import type { Choice } from './SelectField';

const none: string[] = [];

/** Several of a few, all seen at once. */
export function CheckField(props: FieldProps<string[]> & { options: Choice[] }) {
  const { id, value, error, set, disabled } = useField(props, none);
  const chosen = new Set(value);
  const change = (own: string, on: boolean) => set(props.options.map((option) => option.value).filter((each) => (each === own ? on : chosen.has(each))));
  return (
    <Field {...props} id={id} error={error} group>
      <div className="stack" id={id} tabIndex={-1}>
        {props.options.map(({ value: own, label, note, disabled: off }) => (
          <label key={own} className="ui-tick">
            <input type="checkbox" checked={chosen.has(own)} disabled={Boolean(disabled || off)} onChange={(event) => change(own, event.target.checked)} />
            <span>{label}{note && <span className="t-3 small"> {note}</span>}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
