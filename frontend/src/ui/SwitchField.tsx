import { type FieldProps, useField } from './form/useField';
import './form/form.css';

/** On or off, at once understandable: "Tell me by e-mail". */
export function SwitchField(props: FieldProps<boolean>) {
  const { label, hint } = props;
  const { id, value, set, error, disabled } = useField({ ...props, optional: true }, false);
  return (
    <div className="ui-field">
      <label className="ui-check" htmlFor={id}>
        <input id={id} type="checkbox" role="switch" className="ui-switch" checked={value} disabled={disabled} onChange={(event) => set(event.target.checked)} />
        <span>{label}{hint && <span className="small t-3" style={{ display: 'block' }}>{hint}</span>}</span>
      </label>
      {error && <p className="small t-bad" role="alert">{error}</p>}
    </div>
  );
}
