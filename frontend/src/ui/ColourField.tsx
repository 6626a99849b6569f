import { ColorPicker } from 'antd';
import { Field } from './form/Field';
import { Antd } from './theme/Antd';
import { type FieldProps, useField } from './form/useField';

/** A brand colour as "#0b6675". */
export function ColourField(props: FieldProps<string>) {
  const { id, value, error, set, disabled } = useField(props, '');
  return (
    <Field {...props} id={id} error={error}>
      <span id={id} tabIndex={-1}><Antd><ColorPicker value={value || '#0b6675'} disabled={disabled} disabledAlpha showText format="hex" onChangeComplete={(colour) => set(colour.toHexString())} /></Antd></span>
    </Field>
  );
}
