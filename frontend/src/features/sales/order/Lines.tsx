import { useMemo, useState } from 'react';
import { add, compare, isZero, subtract, sum } from '@/lib/decimal';
import { formatPercent, formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { DataTable } from '@/ui/DataTable';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { useHotkey } from '@/ui/useHotkey';
import type { Line, Order } from './documents';
import { stateOfLine } from './lineState';
import type { Shortage } from './useOrder';
import { useText } from './useText';
import { WhyPrice } from '../shared/WhyPrice';
import './order.css';

type Props = { order: Order; shortages: readonly Shortage[] | null };

const keyOf = ({ id }: Line) => id;
const openOf = ({ quantity, cancelled, shipped }: Line) => subtract(subtract(quantity, cancelled), shipped);

function LineStateCell({ line, order, shortage }: { line: Line; order: Order; shortage: Shortage | undefined }) {
  const t = useText();
  const { locale } = useReading();
  const { look, share, word, quantity } = stateOfLine(line, order);
  const lacks = shortage && compare(shortage.available, shortage.wanted) < 0 && word === 'open';
  if (lacks) return <State kind="stock" is={isZero(shortage.available) ? 'out' : 'part'}>{t('l_short', { available: formatQuantity(shortage.available, locale), wanted: formatQuantity(shortage.wanted, locale) })}</State>;
  const coming = shortage && !isZero(shortage.onOrder) ? t('l_onOrder', { quantity: formatQuantity(shortage.onOrder, locale) }) : undefined;
  return <State {...look} share={share} note={coming}>{t(`l_${word}`, { quantity: formatQuantity(quantity, locale) })}</State>;
}

/** The lines of an order: ordered, shipped, open, the price that explains itself, the state. */
export function Lines({ order, shortages }: Props) {
  const t = useText();
  const { locale } = useReading();
  const table = useTableState({ name: 'lines' });
  const [why, setWhy] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const toggle = (id: string | null) => setWhy((now) => (now === id ? null : id));
  useHotkey('P', () => toggle(at ?? order.lines[0]?.id ?? null), { enabled: order.lines.length > 0 });
  const currency = order.total.currencyCode;
  const columns = useMemo((): Column<Line>[] => {
    const base = ({ orderUnit, orderQuantity, product }: Line) => (orderUnit === product.baseUnit ? unitWord(product.baseUnit, orderQuantity, locale) : `${formatQuantity(orderQuantity, locale)} ${unitWord(orderUnit, orderQuantity, locale)}`);
    return [
      { key: 'position', head: t('number'), width: 44, priority: 4, value: ({ position }) => position, cell: ({ position }) => <span className="t-3">{position}</span> },
      { key: 'product', head: t('product'), width: 190, grow: true, value: ({ product }) => product.name, cell: ({ product }) => product.name, second: ({ product }) => [product.specification, product.sku].filter(Boolean).join(' · ') },
      { key: 'ordered', head: t('qtyOrdered'), width: 92, align: 'right', number: true, value: ({ quantity }) => quantity, cell: ({ quantity }) => <Quantity value={quantity} />, second: base },
      { key: 'confirmed', head: t('qtyConfirmed'), width: 84, align: 'right', number: true, priority: 3, value: ({ confirmed }) => confirmed, cell: ({ confirmed }) => <Quantity value={confirmed} quietZero /> },
      { key: 'shipped', head: t('qtyShipped'), width: 76, align: 'right', number: true, value: ({ shipped }) => shipped, cell: ({ shipped }) => <Quantity value={shipped} quietZero /> },
      { key: 'open', head: t('qtyOpen'), width: 68, align: 'right', number: true, value: openOf, cell: (line) => <Quantity value={openOf(line)} quietZero strong={!isZero(openOf(line))} /> },
      {
        key: 'price', head: t('price', { currency }), width: 104, align: 'right', number: true, value: ({ unitPrice }) => unitPrice,
        cell: (line) => <button type="button" className="so-price" aria-expanded={why === line.id} onClick={() => toggle(line.id)}><Money amount={line.unitPrice} currency={currency} mark="none" /></button>,
        second: ({ discountShare }) => (isZero(discountShare) ? '' : t('discount', { percent: formatPercent(discountShare, { locale }) })),
      },
      { key: 'amount', head: t('amount', { currency }), width: 124, align: 'right', number: true, value: ({ total }) => total, cell: ({ total }) => <Money amount={total} currency={currency} mark="none" free /> },
      { key: 'state', head: t('state'), width: 156, value: (line) => stateOfLine(line, order).word, cell: (line) => <LineStateCell line={line} order={order} shortage={shortages?.find(({ lineId }) => lineId === line.id)} /> },
    ];
  }, [t, locale, currency, order, shortages, why]);
  const below = (line: Line) => line.id === why && <WhyPrice trail={line.priceTrail} unitPrice={line.unitPrice} discountShare={line.discountShare} currency={currency} fixed={order.placedAt} seenBy={order.customer.name} />;
  const totalOf = (of: (line: Line) => string) => sum(order.lines.map(of));
  return (
    <DataTable
      label={t('linesOf', { number: order.number })} bare local rows={order.lines} columns={columns} table={table} rowKey={keyOf} below={below} onCurrent={({ id }) => setAt(id)} onOpen={({ id }) => toggle(id)}
      rowLook={({ quantity, cancelled }) => (compare(cancelled, quantity) >= 0 ? 'off' : undefined)}
      totals={{
        label: t('sumLines', { count: order.lines.length }), phone: <Money amount={order.total.amount} currency={currency} strong />,
        cells: { ordered: <Quantity value={totalOf(({ quantity }) => quantity)} />, shipped: <Quantity value={totalOf(({ shipped }) => shipped)} />, open: <Quantity value={totalOf(openOf)} />, amount: <Money amount={order.total.amount} currency={currency} mark="none" strong /> },
      }}
      phone={(line) => <OnPhone line={line} order={order} shortage={shortages?.find(({ lineId }) => lineId === line.id)} open={why === line.id} onWhy={() => toggle(line.id)} />}
    />
  );
}

function OnPhone({ line, order, shortage, open, onWhy }: { line: Line; order: Order; shortage: Shortage | undefined; open: boolean; onWhy: () => void }) {
  const { product, quantity, shipped, unitPrice, total } = line;
  const { locale } = useReading();
  const currency = order.total.currencyCode;
  const left = add(quantity, '0');
  return (
    <div className="stack" style={{ gap: 4 }}>
      <span className="two-lines strong">{product.name}</span>
      <span className="small t-3">{[product.specification, product.sku].filter(Boolean).join(' · ')}</span>
      <div className="row"><Quantity value={quantity} unit={unitWord(product.baseUnit, left, locale)} /><span className="t-3">×</span><button type="button" className="so-price" aria-expanded={open} onClick={onWhy}><Money amount={unitPrice} currency={currency} mark="none" /></button><span className="grow" /><Money amount={total} currency={currency} mark="none" strong free /></div>
      <div className="row small"><LineStateCell line={line} order={order} shortage={shortage} /><span className="grow" />{!isZero(shipped) && <Quantity value={shipped} />}</div>
    </div>
  );
}
