import { useState, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import { StateRing } from './StateRing';
import { lookOf, type DocumentState } from './states';
import { usePhone } from './theme/useMedia';
import './lanes.css';
import './steps.css';

export type Step = { key: string; label: string; /** "14 of 19 lines". */ fact?: ReactNode; is: DocumentState; share?: number };

function Cell({ step: { label, fact, is, share }, current, end }: { step: Step; current: boolean; end?: ReactNode }) {
  const { glyph, tone } = lookOf({ is });
  return (
    <>
      <StateRing glyph={glyph} tone={tone} {...(share === undefined ? {} : { share })} />
      <span className="grow"><span className={cx('cut', current && 'strong')} style={{ display: 'block' }}>{label}</span>{fact && <span className="small cut t-2" style={{ display: 'block' }}>{fact}</span>}</span>
      {end}
    </>
  );
}

/** Up to six steps of a document: glyph, word, fact; the current one carries the accent line. On the phone only that one, tap opens all. */
export function Steps({ steps, current }: { steps: Step[]; current: string }) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const now = steps.find(({ key }) => key === current) ?? steps[0];
  if (phone && !open && now) {
    return <button type="button" className="ui-steps ui-steps-one" aria-expanded={false} onClick={() => setOpen(true)}><Cell step={now} current end={<Icon name="down" tone="text-3" />} /></button>;
  }
  return (
    <ol className={cx('ui-steps', phone && 'ui-steps-all')}>
      {steps.map((step) => <li key={step.key} aria-current={step.key === current ? 'step' : undefined} className="ui-step"><Cell step={step} current={step.key === current} /></li>)}
      {phone && <li className="ui-step"><button type="button" aria-expanded onClick={() => setOpen(false)}><Icon name="up" tone="text-3" /></button></li>}
    </ol>
  );
}
