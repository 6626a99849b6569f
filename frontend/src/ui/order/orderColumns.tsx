import type { CurrencyMark } from '@/lib/format/number';
import { formatMoney, signOfCurrency } from '@/lib/format/number';
import { parseNumber } from '@/lib/format/parseNumber';
import { compare, isZero } from '@/lib/decimal';
import { Icon } from '../Icon';
import { Money } from '../Money';
import { Quantity } from '../Quantity';
import type { Column } from '../table/types';
import type { ReadingValue } from '../theme/look';
import type { useText } from '../useText';
import { When } from '../When';
import { Available } from './Available';
import { LinePrice, NextBreak } from './LinePrice';
import { amountOf, priceOf, unitOf, wrongOf } from './orderMath';
import type { LineChange, OrderLine } from './types';
import { UnitSwitch } from './UnitSwitch';

type Given = { t: ReturnType<typeof useText>; reading: ReadingValue; currency: string; onChange: (changes: LineChange[]) => void; onWhy: ((line: OrderLine) => void) | undefined };

const NONE: CurrencyMark = 'none';

/** No negative orders: to send goods back, start a return. */
function quantityOf(text: string): string | null {
  if (text.trim() === '') return '0';
  const found = parseNumber(text);
  return found === null || compare(found, '0') < 0 ? null : found;
}

function Typed({ line }: { line: OrderLine }) {
  const none = isZero(line.quantity || '0');
  return <span className={`ui-quantity-box${line.parked ? ' parked' : ''}${wrongOf(line) ? ' wrong' : ''}${none ? ' none' : ''}`}>{line.waits && <Icon name="clock" size={12} tone="warn" />}<Quantity value={line.quantity || '0'} /></span>;
}

const facts = ({ t }: Given): Column<OrderLine>[] => [
  { key: 'available', head: t('availability'), width: 176, cell: ({ available }) => <Available value={available} />, priority: 2 },
  { key: 'myStock', head: t('myStock'), width: 72, align: 'right', number: true, value: ({ myStock }) => myStock, cell: ({ myStock }) => <Quantity value={myStock} alarm />, priority: 5 },
  { key: 'sold30', head: t('sold30'), width: 76, align: 'right', number: true, value: ({ sold30 }) => sold30, cell: ({ sold30 }) => <span className="t-3"><Quantity value={sold30} /></span>, priority: 7 },
  { key: 'last', head: t('lastOrder'), width: 116, value: ({ last }) => last?.date, cell: ({ last }) => (last ? <span className="t-3"><When at={last.date} as="day" /> · <Quantity value={last.quantity} /></span> : <span className="t-4">–</span>), priority: 8 },
  { key: 'suggested', head: t('suggested'), width: 84, align: 'right', number: true, value: ({ suggested }) => suggested, cell: ({ suggested }) => <span className="t-3"><Quantity value={suggested} /></span>, priority: 4 },
];

/** The columns of the pad (guide, mock order-pad): facts no line has are left out. */
export function orderColumns(given: Given, factsThere: string): Column<OrderLine>[] {
  const { t, reading, currency, onChange, onWhy } = given;
  const money = (amount: string) => formatMoney(amount, { currency, locale: reading.locale });
  const says = (line: OrderLine) => t('cellSays', { product: `${line.name} ${line.spec ?? ''}`, quantity: line.quantity, unit: unitOf(line).label, price: money(priceOf(line)) });
  const there = new Set(factsThere.split(' '));
  const all: Column<OrderLine>[] = [
    { key: 'code', head: t('code'), width: 136, freeze: 'start', cell: ({ code }) => <span className="t-3">{code}</span>, value: ({ code }) => code, sort: true, priority: 6 },
    { key: 'myCode', head: t('myCode'), width: 84, cell: ({ myCode }) => <span className="t-3">{myCode}</span>, value: ({ myCode }) => myCode, sort: true, priority: 9 },
    { key: 'name', head: t('product'), width: 240, grow: true, value: ({ name }) => name, sort: true, cell: ({ name, spec }) => <span className="ui-line-name"><span className="cut">{name}</span>{spec && <span className="t-3">{spec}</span>}</span>, second: ({ code, myCode }) => [code, myCode].filter(Boolean).join(' · ') },
    { key: 'unit', head: t('unit'), width: there.has('packs') ? 160 : 128, cell: (line) => <UnitSwitch line={line} onChange={(change) => onChange([{ id: line.id, ...change }])} />, value: ({ unit }) => unit },
    { key: 'price', head: t('priceList'), width: 164, align: 'right', number: true, value: priceOf, cell: (line) => <LinePrice line={line} currency={currency} onWhy={onWhy && (() => onWhy(line))} /> },
    { key: 'break', head: t('nextBreak'), width: 112, cell: (line) => <NextBreak line={line} currency={currency} />, priority: 3 },
    ...facts(given).filter(({ key }) => there.has(key)),
    { key: 'quantity', head: t('quantity'), width: 88, align: 'right', number: true, value: ({ quantity }) => quantity, cell: (line) => <Typed line={line} />, edit: { value: ({ quantity }) => quantity || '0', parse: quantityOf, says, holds: (quantity, line) => wrongOf({ ...line, quantity }) !== null, can: ({ parked }) => !parked } },
    { key: 'amount', head: t('amount', { currency: signOfCurrency(currency) }), width: 132, align: 'right', freeze: 'end', number: true, value: (line) => amountOf(line), cell: (line) => (line.parked ? <span className="t-bad">{t('parked')}</span> : <Money amount={isZero(line.quantity || '0') ? null : amountOf(line)} currency={currency} mark={NONE} />) },
  ];
  return there.has('myCode') ? all : all.filter(({ key }) => key !== 'myCode');
}
