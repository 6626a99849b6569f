import { Checkbox } from 'antd';
import { Field } from './form/Field';
import { type FieldProps, useField } from './form/useField';
import type { Choice } from './SelectField';

const none: string[] = [];

/** Several of a few, all seen at once. */
export function CheckField(props: FieldProps<string[]> & { options: Choice[] }) {
  const { id, value, error, set, disabled } = useField(props, none);
  return (
    <Field {...props} id={id} error={error} group>
      <Checkbox.Group value={value} disabled={disabled} onChange={set}>
        <div className="stack" id={id} tabIndex={-1}>{props.options.map(({ value: own, label, note, disabled: off }) => <Checkbox key={own} value={own} disabled={off}>{label}{note && <span className="t-3 small"> {note}</span>}</Checkbox>)}</div>
      </Checkbox.Group>
    </Field>
  );
}
