import { compare } from '@/lib/decimal';
import { formatMoney } from '@/lib/format/number';
import { Money } from '../Money';
import { Percent } from '../Percent';
import { useReading } from '../theme/look';
import { useText } from '../useText';
import { nextBreakOf, priceOf } from './orderMath';
import type { OrderLine } from './types';
import './order.css';

type Props = { line: OrderLine; currency: string; onWhy: (() => void) | undefined; /** With the currency's sign: outside a column that names it. */ marked?: boolean };

/** My price with the list price struck; a click says why. */
export function LinePrice({ line, currency, onWhy, marked }: Props) {
  const t = useText();
  const price = priceOf(line);
  const { listPrice, promo, priceChange } = line;
  const mark = marked ? undefined : 'none';
  const shown = <Money amount={price} currency={currency} mark={mark} free />;
  return (
    <span className="ui-line-price">
      {promo && <span className="small t-ok ui-line-mark">{promo}</span>}
      {priceChange && <span className="small ui-line-mark"><Percent fraction={priceChange} change good="down" /></span>}
      {onWhy ? <button type="button" className="ui-why" title={t('priceOpen')} onClick={onWhy}>{shown}</button> : shown}
      {listPrice && compare(listPrice, price) > 0 && <s className="small"><Money amount={listPrice} currency={currency} mark={mark} /></s>}
    </span>
  );
}

/** "+6 → 160.00", bright when it is near. */
export function NextBreak({ line, currency, quiet }: { line: OrderLine; currency: string; /** Nothing instead of a dash. */ quiet?: boolean }) {
  const t = useText();
  const { locale } = useReading();
  const next = nextBreakOf(line);
  if (!next) return (line.breaks?.length ?? 0) > 1 ? <span className="t-3">{t('bestPrice')}</span> : quiet ? null : <span className="t-4">–</span>;
  const near = compare(next.more, line.quantity || '0') <= 0;
  return <span className={near ? 't-accent' : 't-3'}>{t('breakMore', { more: next.more, price: formatMoney(next.price, { currency, locale, mark: 'none' }) })}</span>;
}
