import { lazy, Suspense } from 'react';
import { compare } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Icon } from '../Icon';
import { Money } from '../Money';
import { Stepper } from '../Stepper';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import { Available } from './Available';
import { NextBreak } from './LinePrice';
import { piecesOf, priceOf, unitOf, wrongOf } from './orderMath';
import type { LineChange, OrderLine } from './types';
import { UnitSwitch } from './UnitSwitch';

const LineRefusal = lazy(async () => ({ default: (await import('./LineRefusal')).LineRefusal }));

type Props = { line: OrderLine; currency: string; onChange: (changes: LineChange[]) => void; onWhy: (() => void) | undefined };

/** The quantity in base units, or what is usually taken. */
function useHint(line: OrderLine): string {
  const t = useText();
  const { locale } = useReading();
  const { suggested, quantity, units } = line;
  const base = units.find(({ factor }) => factor === '1')?.label ?? '';
  if (compare(unitOf(line).factor, '1') > 0 && quantity !== '0') return t('inUnits', { quantity: formatQuantity(piecesOf(line), locale), unit: base });
  return suggested && suggested !== '0' ? t('suggestion', { quantity: formatQuantity(suggested, locale) }) : '';
}

function Price({ line, currency, onWhy }: Pick<Props, 'line' | 'currency' | 'onWhy'>) {
  const t = useText();
  const price = <Money amount={priceOf(line)} currency={currency} free strong />;
  const { listPrice } = line;
  return (
    <div className="right">
      {onWhy ? <button type="button" onClick={onWhy} title={t('priceOpen')}>{price}</button> : price}
      {listPrice && compare(listPrice, priceOf(line)) > 0 && <div className="small"><s><Money amount={listPrice} currency={currency} mark="none" /></s></div>}
    </div>
  );
}

/** A line on the phone: name in two lines, price, availability, unit and stepper within reach. */
export function OrderCard({ line, currency, onChange, onWhy }: Props) {
  const { id, name, spec, picture, quantity } = line;
  const hint = useHint(line);
  const wide = line.units.length > 2; // then there is no room between the units and the stepper
  return (
    <article className="ui-order-card">
      <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
        {picture && <img src={picture} alt="" className="ui-order-picture" loading="lazy" />}
        <div className="grow"><div className="two-lines ui-order-name">{name}</div>{spec && <div className="small t-3">{spec}</div>}</div>
        <Price line={line} currency={currency} onWhy={onWhy} />
      </div>
      <div className="row small ui-order-facts">{line.waits && <Icon name="clock" size={14} tone="warn" />}<Available value={line.available} />{wide && <span className="t-3 cut">{hint}</span>}<span className="grow" /><NextBreak quiet line={line} currency={currency} /></div>
      <div className="row">
        <UnitSwitch large line={line} onChange={(change) => onChange([{ id, ...change }])} />
        <span className="grow small t-3 right">{!wide && hint}</span>
        <Stepper label={name} value={quantity || '0'} onChange={(next) => onChange([{ id, quantity: next, unit: line.unit }])} />
      </div>
      {(wrongOf(line) || line.refusal) && <Suspense fallback={null}><LineRefusal line={line} onChange={onChange} /></Suspense>}
    </article>
  );
}
