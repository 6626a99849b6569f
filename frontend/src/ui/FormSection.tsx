import type { ReactNode } from 'react';
import './form/form.css';

/** A group of fields named by its question: "Who buys?" */
export function FormSection({ title, hint, children }: { title: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="ui-form-section">
      <legend>{title}</legend>
      {hint && <p className="t-3 small">{hint}</p>}
      {children}
    </fieldset>
  );
}
