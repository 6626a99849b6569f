import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from './Button';
import { FormContext, type FormError, type Values } from './form/formState';
import { useFormState } from './form/useFormState';
import { Ink } from './Ink';
import { useText } from './useText';
import './form/form.css';

type Props<V extends Values> = {
  /** Values by name; a field changes the value of its name. Give a new `key` to start over with others. */
  initial: V;
  /** Saves; what it returns are refusals by path. Nothing or [] means saved. */
  onSave: (values: V) => Promise<readonly FormError[] | void> | readonly FormError[] | void;
  /** Verb and object of the ink button. */
  action: string;
  children: ReactNode | ((values: V, set: (name: keyof V & string, value: unknown) => void) => ReactNode);
  /** Keeps what was typed when the page is left. */
  draftKey?: string;
  onCancel?: () => void;
  /** Why it cannot be saved now. */
  why?: string | null;
  /** Can be saved without a change (the values are a proposal). */
  always?: boolean;
  /** In a side sheet: full width. */
  inSheet?: boolean;
  /** Beside the buttons in the foot. */
  foot?: ReactNode;
};

function Summary({ errors, labelOf, id }: { errors: Record<string, string>; labelOf: (name: string) => string; id: (name: string) => string }) {
  const t = useText();
  const names = Object.keys(errors);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  const go = (name: string) => {
    const field = document.getElementById(id(name));
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return (
    <div ref={element} tabIndex={-1} role="alert" className="ui-form-summary">
      {names.some((name) => name !== '') && <b>{t('formErrors', { count: names.length })}</b>}
      <ul>
        {names.map((name) => (
          <li key={name}>{name === '' ? errors[name] : <button type="button" onClick={() => go(name)}><u>{labelOf(name)}</u>: {errors[name]}</button>}</li>
        ))}
      </ul>
    </div>
  );
}

/** One column, grouped by question; checks on leaving a field, again on sending; the save button stays in the foot with what is unsaved. */
export function Form<V extends Values>({ initial, onSave, action, children, draftKey, onCancel, why, always, inSheet, foot }: Props<V>) {
  const t = useText();
  const form = useFormState({ initial, draftKey, onSave: (values) => onSave(values as V) });
  const { api, errors, values, changed, fromDraft, reset } = form;
  const [tries, setTries] = useState(0);
  const failed = tries > 0 && Object.keys(errors).length > 0;
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (api.busy || why) return;
    setTries((await form.save()) ? 0 : tries + 1);
  };
  const idle = changed.length === 0 && !always;
  return (
    <FormContext value={api}>
      <form className={inSheet ? 'ui-form ui-form-sheet' : 'ui-form'} noValidate onSubmit={(event) => void send(event)} aria-busy={api.busy}>
        <div className="ui-form-fields">
          {fromDraft && <p className="small t-3">{t('draftKept')}. <Button look="link" size="s" onClick={reset}>{t('discard')}</Button></p>}
          {failed && <Summary key={tries} errors={errors} labelOf={form.labelOf} id={api.id} />}
          {typeof children === 'function' ? children(values as V, api.set) : children}
        </div>
        <div className="ui-form-foot">
          <Ink submit busy={api.busy} why={why ?? null} disabled={idle} keys="Ctrl Enter">{action}</Ink>
          {onCancel && <Button look="quiet" onClick={onCancel}>{t('cancel')}</Button>}
          <span className="t-3 small" role="status">{changed.length > 0 ? t('unsaved', { count: changed.length }) : ''}</span>
          {foot}
        </div>
      </form>
    </FormContext>
  );
}
