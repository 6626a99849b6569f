import { useContext, useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../useText';
import { type FormApi, FormContext, isBlank } from './formState';

/** What every field takes. Inside a Form give `name`; outside `value` and `onChange`. */
export type FieldProps<Value> = {
  label: string;
  name?: string;
  value?: Value;
  onChange?: (value: Value) => void;
  hint?: ReactNode;
  /** Required is the rule. */
  optional?: boolean;
  disabled?: boolean;
  /** A sentence when the value is wrong. */
  check?: (value: Value) => string | null;
  error?: string | null;
  autoFocus?: boolean;
};

const idOf = (form: FormApi | null, name: string, own: string) => (form ? form.id(name) : own);

/** Value, error and handlers of a field, from the form around it or from its own props. */
export function useField<Value>(props: FieldProps<Value>, empty: Value) {
  const { label, name = '', onChange, optional, check } = props;
  const t = useText();
  const form = useContext(FormContext);
  const own = useId();
  const inForm = form && name ? form : null;
  const [lastProblem, setLastProblem] = useState<string | null>(null);
  const problemOf = (value: unknown) => (isBlank(value) ? (optional ? null : t('required')) : (check?.(value as Value) ?? null));
  const latest = useRef(problemOf);
  useEffect(() => {
    latest.current = problemOf;
  });
  const register = inForm?.register;
  useEffect(() => register?.(name, { label, check: (value) => latest.current(value) }), [register, name, label]);
  const stored = inForm ? (inForm.values[name] as Value | undefined) : props.value;
  const value = stored ?? empty;
  const error = props.error ?? (inForm ? inForm.errors[name] : lastProblem);
  const id = idOf(inForm, name, own);
  return {
    id, value, error,
    disabled: Boolean(props.disabled) || Boolean(inForm?.busy),
    set: (next: Value) => {
      inForm?.set(name, next);
      onChange?.(next);
    },
    leave: () => (inForm ? inForm.leave(name) : setLastProblem(problemOf(value))),
    aria: { 'aria-invalid': Boolean(error) || undefined, 'aria-describedby': `${id}-hint`, 'aria-required': !optional },
  };
}
