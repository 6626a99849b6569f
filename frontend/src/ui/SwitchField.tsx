import { Switch } from 'antd';
import { type FieldProps, useField } from './form/useField';
import { Antd } from './theme/Antd';
import './form/form.css';

/** On or off, at once understandable: "Tell me by e-mail". */
export function SwitchField(props: FieldProps<boolean>) {
  const { label, hint } = props;
  const { id, value, set, error, disabled } = useField({ ...props, optional: true }, false);
  return (
    <div className="ui-field">
      <label className="ui-check" htmlFor={id}>
        <Antd><Switch id={id} size="small" checked={value} disabled={disabled} onChange={set} /></Antd>
        <span>{label}{hint && <span className="small t-3" style={{ display: 'block' }}>{hint}</span>}</span>
      </label>
      {error && <p className="small t-bad" role="alert">{error}</p>}
    </div>
  );
}
