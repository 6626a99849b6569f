import { createContext, useContext } from 'react';

/** Values by name; nested inputs have dotted names: "address.city". */
export type Values = Record<string, unknown>;

/** As the server answers: userErrors with a path into the input, or none for the whole form. */
export type FormError = { path?: readonly (string | number)[] | string | null | undefined; message: string };

export type Check = (value: unknown) => string | null;

export type FormApi = {
  values: Values;
  errors: Record<string, string>;
  set: (name: string, value: unknown) => void;
  /** Checks one field when it is left. */
  leave: (name: string) => void;
  register: (name: string, field: { label: string; check: Check }) => () => void;
  busy: boolean;
  id: (name: string) => string;
};

export const FormContext = createContext<FormApi | null>(null);

/** The form around a field, for what depends on another field. */
export function useFormValues(): Values {
  return useContext(FormContext)?.values ?? {};
}

/** ["input", "lines", 0, "quantity"] → "lines.0.quantity". */
export function nameOf(path: FormError['path']): string {
  const parts = typeof path === 'string' ? path.split('.') : (path ?? []).map(String);
  return (parts[0] === 'input' ? parts.slice(1) : parts).join('.');
}

/** The longest registered name a path begins with; '' when the error belongs to the whole form. */
export function fieldOf(path: FormError['path'], names: Iterable<string>): string {
  const plain = (text: string) => text.replaceAll('_', '').toLowerCase();
  const wanted = plain(nameOf(path));
  const fitting = [...names].filter((name) => wanted === plain(name) || wanted.startsWith(`${plain(name)}.`));
  return fitting.sort((one, other) => other.length - one.length)[0] ?? '';
}

export const isBlank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const changedNames = (values: Values, initial: Values) =>
  [...new Set([...Object.keys(values), ...Object.keys(initial)])].filter((name) => JSON.stringify(values[name] ?? null) !== JSON.stringify(initial[name] ?? null));
