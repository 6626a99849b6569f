import { useId, type ReactElement, type ReactNode } from 'react';

type Slots = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
type Props = { label: ReactNode; hint?: ReactNode; wrong?: ReactNode; children: (slots: Slots) => ReactElement };

/** Label above, hint below, what is wrong in place of the hint. */
export function Field({ label, hint, wrong, children }: Props) {
  const id = useId();
  const about = `${id}-about`;
  const said = wrong || hint;
  return (
    <div className="goods-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(said ? { 'aria-describedby': about } : {}), ...(wrong ? { 'aria-invalid': true as const } : {}) })}
      {said && <span id={about} className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>{said}</span>}
    </div>
  );
}
