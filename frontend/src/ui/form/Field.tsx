import type { ReactNode } from 'react';
import { cx } from '../cx';
import { useText } from '../useText';
import './form.css';

type Props = { id: string; label: string; hint?: ReactNode; error?: string | null | undefined; optional?: boolean | undefined; children: ReactNode; /** Several controls under one label. */ group?: boolean; after?: ReactNode; /** The label is for the ear only: a tool row, a row of fields. */ bare?: boolean | undefined };

/** Label above, hint below, the error in place of the hint. */
export function Field({ id, label, hint, error, optional, children, group, after, bare }: Props) {
  const t = useText();
  const words = <>{label}{optional && <span className="t-3"> {t('optional')}</span>}</>;
  return (
    <div className={cx('ui-field', bare && 'bare')} role={group ? 'group' : undefined} aria-labelledby={group ? `${id}-label` : undefined}>
      {group ? <span className="ui-field-label" id={`${id}-label`}>{words}</span> : <label className="ui-field-label" htmlFor={id}>{words}</label>}
      {children}
      {after}
      {error ? <p id={`${id}-hint`} className="small t-bad" role="alert">{error}</p> : hint && <p id={`${id}-hint`} className="small t-3">{hint}</p>}
    </div>
  );
}
