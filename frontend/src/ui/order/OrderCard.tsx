import { compare } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Money } from '../Money';
import { Stepper } from '../Stepper';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import { Available } from './Available';
import { NextBreak } from './LinePrice';
import { LineRefusal } from './LineRefusal';
import { piecesOf, priceOf, unitOf } from './orderMath';
import type { LineChange, OrderLine } from './types';
import { UnitSwitch } from './UnitSwitch';

type Props = { line: OrderLine; currency: string; onChange: (changes: LineChange[]) => void; onWhy: (() => void) | undefined };

/** A line on the phone: name in two lines, price, availability, unit and stepper within reach. */
export function OrderCard({ line, currency, onChange, onWhy }: Props) {
  const t = useText();
  const { locale } = useReading();
  const { id, name, spec, picture, listPrice, suggested, quantity } = line;
  const unit = unitOf(line);
  const base = line.units.find(({ factor }) => factor === '1')?.label ?? '';
  const packed = compare(unit.factor, '1') > 0;
  const price = <Money amount={priceOf(line)} currency={currency} free strong />;
  return (
    <article className="ui-order-card">
      <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
        {picture && <img src={picture} alt="" className="ui-order-picture" loading="lazy" />}
        <div className="grow"><div className="two-lines ui-order-name">{name}</div>{spec && <div className="small t-3">{spec}</div>}</div>
        <div className="right">{onWhy ? <button type="button" onClick={onWhy} aria-label={t('priceOpen')}>{price}</button> : price}{listPrice && <div className="small"><s><Money amount={listPrice} currency={currency} mark="none" /></s></div>}</div>
      </div>
      <div className="row small ui-order-facts"><Available value={line.available} /><span className="grow" /><NextBreak quiet line={line} currency={currency} /></div>
      <div className="row">
        <UnitSwitch large line={line} onChange={(change) => onChange([{ id, ...change }])} />
        <span className="grow small t-3 right">{packed && quantity !== '0' ? t('inUnits', { quantity: formatQuantity(piecesOf(line), locale), unit: base }) : suggested && suggested !== '0' ? t('suggestion', { quantity: formatQuantity(suggested, locale) }) : ''}</span>
        <Stepper label={name} value={quantity || '0'} onChange={(next) => onChange([{ id, quantity: next, unit: line.unit }])} />
      </div>
      <LineRefusal line={line} onChange={onChange} />
    </article>
  );
}
