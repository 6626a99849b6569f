import { formatQuantity } from '@/lib/format/number';
import { isZero } from '@/lib/decimal';
import { cx } from './cx';
import type { Known as KnownValue } from './known';
import { RangeBar } from './RangeBar';
import { State } from './State';
import { useReading } from './theme/look';
import { useText } from './useText';
import { When } from './When';
import './state.css';

type Props = {
  value: KnownValue;
  unit?: string;
  strong?: boolean;
  quietZero?: boolean;
  /** When the figure was true; its age is shown only where it is older than `staleHours` or `age` asks for it. */
  asOf?: string | null;
  staleHours?: number;
};

const HOUR = 3_600_000;

type Of<Kind extends KnownValue['kind']> = Extract<KnownValue, { kind: Kind }>;
type Write = (value: string) => string;

function AtLeast({ value, write, strong }: { value: Of<'atLeast'>; write: Write; strong: boolean }) {
  const t = useText();
  return (
    <span className={strong ? 'strong' : undefined} title={value.missing ? t('missing', { count: value.missing }) : undefined}>
      <span aria-hidden="true">≥ {write(value.value)}</span><span className="unseen">{t('atLeast', { value: write(value.value) })}</span>
    </span>
  );
}

function Exact({ value, write, strong, quietZero }: { value: Of<'exact'>; write: Write; strong: boolean | undefined; quietZero: boolean | undefined }) {
  return <span className={cx(strong && 'strong', quietZero && isZero(value.value) && 't-3')}>{write(value.value)}</span>;
}

function Band({ value, write }: { value: Of<'band'>; write: Write }) {
  const { locale } = useReading();
  const words = value.to === null ? `${write(value.from)}+` : `${formatQuantity(value.from, locale)}–${write(value.to)}`;
  return <span className="ui-known"><RangeBar {...value} /><span>{words}</span></span>;
}

function Figure({ value, unit = '', strong, quietZero }: Props) {
  const { locale } = useReading();
  const t = useText();
  const write: Write = (of) => formatQuantity(of, locale) + (unit && locale === 'en' ? ` ${unit}` : unit);
  switch (value.kind) {
    case 'exact': return <Exact value={value} write={write} strong={strong} quietZero={quietZero} />;
    case 'atLeast': return <AtLeast value={value} write={write} strong={Boolean(strong)} />;
    case 'band': return <Band value={value} write={write} />;
    case 'yesNo': return <State kind="stock" is={value.yes ? 'today' : 'out'}>{t(value.yes ? 'inStock' : 'out')}</State>;
    case 'word': return <span>{value.word}</span>;
    case 'hidden': return <span className="hatch ui-hidden"><span className="unseen">{t('notShared')}</span></span>;
    default: return <span className="t-4"><span aria-hidden="true">–</span><span className="unseen">{t('notAvailable')}</span></span>;
  }
}

/** A figure that looks exactly as exact as it is, with its age in words when it is old. */
export function Known(props: Props) {
  const { asOf, staleHours } = props;
  const { now = new Date() } = useReading();
  const age = asOf ? (now.getTime() - new Date(asOf).getTime()) / HOUR : 0;
  if (!asOf || staleHours === undefined || age < staleHours) return <Figure {...props} />;
  return <span className="ui-known"><Figure {...props} /><span className={cx('small', age >= 3 * staleHours ? 't-bad' : 't-warn')}><When at={asOf} as="age" /></span></span>;
}
