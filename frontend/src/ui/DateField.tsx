import { lazy, Suspense, useRef, useState } from 'react';
import { formatDay, isDay } from '@/lib/format/date';
import { parseDay, today } from '@/lib/format/parseDay';
import { Float } from './Float';
import { Field } from './form/Field';
import { Line } from './form/Line';
import { type FieldProps, useField } from './form/useField';
import { Icon } from './Icon';
import { useReading } from './theme/look';
import { useText } from './useText';

const MonthPage = lazy(() => import('./form/MonthPage').then(({ MonthPage: page }) => ({ default: page })));

type Props = FieldProps<string> & { least?: string; most?: string; /** The label is for the ear only. */ bare?: boolean };

/** A calendar day as "2026-11-27"; understands 27.11, 27 Nov, +3, fri, 下周五. */
export function DateField(props: Props) {
  const { least, most } = props;
  const reading = useReading();
  const t = useText();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const check = (value: string) => {
    if (!isDay(value)) return t('notDate');
    if (least && value < least) return t('leastValue', { value: formatDay(least, reading) });
    if (most && value > most) return t('mostValue', { value: formatDay(most, reading) });
    return props.check?.(value) ?? null;
  };
  const { id, value, error, set, leave, aria, disabled } = useField({ ...props, check }, '');
  const now = today(reading.zone, reading.now);
  const type = (text: string) => {
    setTyped(text);
    set(text.trim() === '' ? '' : (parseDay(text, now) ?? text));
  };
  const pick = (day: string) => {
    setTyped(null);
    set(day);
    setOpen(false);
  };
  const page = <Suspense fallback={null}><MonthPage value={isDay(value) ? value : now} today={now} least={least} most={most} onPick={pick} /></Suspense>;
  const button = <button type="button" aria-label={t('pickDay')} aria-expanded={open} disabled={disabled} onClick={() => setOpen(!open)}><Icon name="calendar" tone="text-3" /></button>;
  return (
    <Field {...props} id={id} error={error} hint={typed !== null && isDay(value) ? formatDay(value, reading, true) : props.hint}>
      <Line
        id={id} className="ui-field-narrow" autoComplete="off" value={typed ?? (isDay(value) ? formatDay(value, reading, true) : value)} disabled={disabled} {...aria}
        onChange={(event) => type(event.target.value)} onFocus={(event) => event.target.select()} onBlur={() => { setTyped(null); leave(); }}
        suffix={<><span ref={around} className="ui-float-around">{button}</span>{open && <Float of={around} onClose={() => setOpen(false)}>{page}</Float>}</>}
      />
    </Field>
  );
}
