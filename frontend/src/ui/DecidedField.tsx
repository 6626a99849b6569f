import { useId, type ReactNode } from 'react';
import { Button } from './Button';
import { Field } from './form/Field';
import { useText } from './useText';

/** A value that something else decided: "30 days, from the contract", with Change where that is allowed. */
export function DecidedField({ label, children, hint, onChange }: { label: string; children: ReactNode; hint?: ReactNode; onChange?: () => void }) {
  const t = useText();
  const id = useId();
  return <Field id={id} label={label} hint={hint} group><div className="ui-decided" id={id}>{children}{onChange && <Button look="link" size="s" onClick={onChange}>{t('change')}</Button>}</div></Field>;
}
