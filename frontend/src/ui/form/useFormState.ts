import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { keepDraft, readDraft } from './drafts';
import { changedNames, fieldOf, type Check, type FormApi, type FormError, type Values } from './formState';

type Registered = Map<string, { label: string; check: Check }>;

const WHOLE = '';

const withoutKey = (errors: Record<string, string>, key: string) => Object.fromEntries(Object.entries(errors).filter(([name]) => name !== key));

function byField(errors: readonly FormError[], names: Iterable<string>): Record<string, string> {
  const found: Record<string, string> = {};
  const all = [...names];
  for (const { path, message } of errors) {
    const name = fieldOf(path, all);
    found[name] = found[name] ? `${found[name]} ${message}` : message;
  }
  return found;
}

function useValues(initial: Values, draftKey: string | undefined) {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...readDraft(draftKey) }));
  const [fromDraft, setFromDraft] = useState(() => readDraft(draftKey) !== null);
  const changed = useMemo(() => changedNames(values, start), [values, start]);
  useEffect(() => {
    keepDraft(draftKey, changed.length > 0 ? values : null);
  }, [draftKey, changed.length, values]);
  const reset = () => {
    setValues(start);
    setFromDraft(false);
  };
  const settle = () => {
    setStart(values);
    setFromDraft(false);
    keepDraft(draftKey, null);
  };
  return { values, setValues, changed, fromDraft, reset, settle };
}

function useFields() {
  const fields = useRef<Registered>(new Map());
  const register = useCallback<FormApi['register']>((name, field) => {
    fields.current.set(name, field);
    return () => {
      fields.current.delete(name);
    };
  }, []);
  return { fields, register };
}

type Options = { initial: Values; draftKey?: string | undefined; onSave: (values: Values) => Promise<readonly FormError[] | void | undefined> | readonly FormError[] | void };

/** Values, errors, draft and saving of a form. */
export function useFormState({ initial, draftKey, onSave }: Options) {
  const base = useId();
  const kept = useValues(initial, draftKey);
  const { values, setValues } = kept;
  const { fields, register } = useFields();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const set = useCallback((name: string, value: unknown) => {
    setValues((now) => ({ ...now, [name]: value }));
    setErrors((now) => (name in now || WHOLE in now ? withoutKey(withoutKey(now, name), WHOLE) : now));
  }, [setValues]);
  const leave = useCallback((name: string) => {
    const problem = fields.current.get(name)?.check(values[name]) ?? null;
    setErrors((now) => (problem ? { ...now, [name]: problem } : withoutKey(now, name)));
  }, [fields, values]);
  const id = useCallback((name: string) => `${base}-${name}`, [base]);
  const api = useMemo<FormApi>(() => ({ values, errors, set, leave, register, busy, id }), [values, errors, set, leave, register, busy, id]);

  /** True when it was saved. */
  const save = async (): Promise<boolean> => {
    const own = [...fields.current].flatMap(([name, { check }]) => {
      const message = check(values[name]);
      return message ? [{ path: name, message }] : [];
    });
    if (own.length > 0) {
      setErrors(byField(own, fields.current.keys()));
      return false;
    }
    setBusy(true);
    try {
      const refused = (await onSave(values)) ?? [];
      setErrors(byField(refused, fields.current.keys()));
      if (refused.length === 0) kept.settle();
      return refused.length === 0;
    } finally {
      setBusy(false);
    }
  };
  const labelOf = (name: string) => fields.current.get(name)?.label ?? '';
  return { ...kept, api, errors, save, labelOf };
}
