import { useId, type InputHTMLAttributes } from 'react';
import './signIn.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
};

/** A field as the browser has it: what one signs in with must come before everything else has loaded. */
export function Plain({ label, hint, onChange, ...input }: Props) {
  const id = useId();
  return (
    <div className="plain">
      <label htmlFor={id}>{label}</label>
      <input id={id} required spellCheck={false} aria-describedby={hint && `${id}-hint`} {...input} onChange={(event) => onChange(event.target.value)} />
      {hint && <span id={`${id}-hint`} className="small t-3">{hint}</span>}
    </div>
  );
}
