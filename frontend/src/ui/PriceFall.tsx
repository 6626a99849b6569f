import type { ReactNode } from 'react';
import { absolute, add, compare, isNegative, share, type Decimal } from '@/lib/decimal';
import { formatMoney } from '@/lib/format/number';
import { Icon } from './Icon';
import { Money } from './Money';
import { useReading } from './theme/look';
import { useText } from './useText';
import './pricefall.css';

export type FallStep = { /** The rule by its name; never "adjustment". */ name: string; /** Validity, agreement. */ note?: ReactNode; /** Negative takes off. */ amount: Decimal };

type Props = {
  net: Decimal;
  list: { name?: string; amount: Decimal };
  steps: FallStep[];
  currency?: string;
  /** "per piece, fixed at confirmation 24 Nov 11:02". */
  about?: ReactNode;
  /** Only who may see it gets it. */
  floor?: Decimal | null;
  /** Earned, paid later; never mixed into the net price. */
  rebates?: { name: string; amount: Decimal }[];
  whoPays?: ReactNode;
  /** What the next step would bring in money for this order. */
  nextStep?: ReactNode;
  notApplied?: { name: string; why: ReactNode }[];
  /** Name of the other side, who sees the same without our cost. */
  seenBy?: string | null;
};

/** Where each bar begins and ends, from the list price down. */
function barsOf(list: Decimal, steps: FallStep[]) {
  let at = list;
  return steps.map(({ amount }) => {
    const after = add(at, amount);
    const low = compare(after, at) < 0 ? after : at;
    at = after;
    return { left: low, size: absolute(amount) };
  });
}

const percent = (part: Decimal, whole: Decimal) => `${share(part, whole) * 100}%`;

function Fall({ net, list, steps, currency, floor, rebates = [] }: Props) {
  const t = useText();
  const { locale, currency: own } = useReading();
  const money = (amount: Decimal) => formatMoney(amount, { currency: currency ?? own, locale, mark: 'none' });
  const bars = barsOf(list.amount, steps);
  const whole = compare(list.amount, net) > 0 ? list.amount : net;
  return (
    <div className="ui-fall-steps">
      <div className="ui-fall-step"><span className="cut">{list.name ?? t('listPrice')}</span><span className="ui-fall-bar"><i style={{ left: 0, width: percent(list.amount, whole) }} /></span><Money amount={list.amount} currency={currency} mark="none" /></div>
      {steps.map(({ name, note, amount }, at) => (
        <div key={`${name}${at}`} className="ui-fall-step">
          <span className="cut" title={name}>{name}{note && <span className="t-3"> {note}</span>}</span>
          <span className="ui-fall-bar"><i className="step" style={{ left: percent(bars[at]?.left ?? '0', whole), width: percent(bars[at]?.size ?? '0', whole) }} /></span>
          <Money amount={amount} currency={currency} mark="none" plus={!isNegative(amount)} />
        </div>
      ))}
      <div className="ui-fall-step net">
        <span>{t('netPrice')}</span>
        <span className="ui-fall-bar"><i className="net" style={{ left: 0, width: percent(net, whole) }} />{floor && <u style={{ left: percent(floor, whole) }} />}</span>
        <Money amount={net} currency={currency} mark="none" />
      </div>
      <div className="ui-fall-notes small t-3">
        {floor && <span>{t(compare(net, floor) <= 0 ? 'floorTouched' : 'floor', { price: money(floor) })}</span>}
        {rebates.map(({ name, amount }) => <span key={name}>{t('laterRebate', { name, amount: money(amount) })}</span>)}
      </div>
    </div>
  );
}

function Beside({ whoPays, nextStep, notApplied = [], seenBy }: Props) {
  const t = useText();
  if (!whoPays && !nextStep && notApplied.length === 0 && !seenBy) return null;
  return (
    <div className="ui-fall-beside">
      {whoPays && <><h3>{t('whoPays')}</h3><p>{whoPays}</p></>}
      {nextStep && <><h3>{t('nextStep')}</h3><p>{nextStep}</p></>}
      {notApplied.length > 0 && <><h3>{t('didNotApply')}</h3><ul>{notApplied.map(({ name, why }) => <li key={name}>{name}: {why}</li>)}</ul></>}
      {seenBy && <p className="row small t-3"><Icon name="eye" size={14} />{t('sameSeen', { who: seenBy })}</p>}
    </div>
  );
}

/** Why this price: the fall from list to net, one row per rule, bars to scale; opens under its line. */
export function PriceFall(props: Props) {
  const { net, currency, about } = props;
  const t = useText();
  const { locale, currency: own } = useReading();
  return (
    <section className="ui-fall" aria-label={t('whyThis')}>
      <div className="ui-fall-main">
        <div className="row wrap"><h3>{t('why', { price: formatMoney(net, { currency: currency ?? own, locale, mark: 'none' }) })}</h3>{about && <span className="t-3">{about}</span>}</div>
        <Fall {...props} />
      </div>
      <Beside {...props} />
    </section>
  );
}
