import { useMemo, useState } from 'react';
import { formatMoney } from '@/lib/format/number';
import { Ink } from '../Ink';
import { Meter } from '../Meter';
import { Money } from '../Money';
import { totalsOf } from '../order/orderMath';
import type { LineChange, OrderLine } from '../order/types';
import { OrderGrid } from '../OrderGrid';
import { PriceFall } from '../PriceFall';
import { useTableState } from '../table/useTableState';
import { uglyRows } from './ugly';

const stocks: OrderLine['available'][] = [
  { kind: 'today', quantity: '1240' }, { kind: 'part', quantity: '6', rest: '30', date: '2026-12-02' }, { kind: 'dated', quantity: '96', date: '2026-11-27' },
  { kind: 'through', quantity: '60', date: '2026-11-28', source: 'South DC' }, { kind: 'out', substitutes: 2, onSubstitutes: () => {} }, { kind: 'hidden' }, { kind: 'word', word: 'Plenty' },
];

const linesOf = (count: number): OrderLine[] =>
  uglyRows(count).map(({ id, code, name, spec, price, quantity }, at) => ({
    id, code, myCode: `P-${1001 + at}`, name, spec, price, listPrice: '1486.00', quantity: at % 4 === 3 ? '0' : String(Number(quantity) % 40), unit: at % 3 === 1 ? 'case' : 'pc',
    units: [{ code: 'pc', label: 'pc', factor: '1' }, ...(at % 5 === 4 ? [] : [{ code: 'case', label: 'case', factor: '12' }])], multiple: at === 2 ? '12' : null, parked: at === 12,
    breaks: at % 2 ? [{ from: '1', price }, { from: '60', price: '3.90' }] : [], available: stocks[at % stocks.length] ?? null, myStock: at === 9 ? '-3' : String((at * 11) % 90), sold30: String((at * 17) % 210), last: { date: '2026-11-12', quantity: '48' },
    suggested: String(at % 14), promo: at % 6 === 3 ? 'promo' : null, priceChange: at === 7 ? '0.042' : null,
  }));

/** The order pad with a thousand lines; sums are made here, in the browser. */
export function OrderPart() {
  const [lines, setLines] = useState(() => linesOf(1000));
  const table = useTableState({ name: 'pad' });
  const change = useMemo(() => (changes: LineChange[]) => {
    const byId = new Map(changes.map((each) => [each.id, each]));
    setLines((now) => now.map((line) => ({ line, made: byId.get(line.id) })).map(({ line, made }) => (made ? { ...line, ...made } : line)));
  }, []);
  const totals = totalsOf(lines);
  return (
    <>
      <OrderGrid
        label="Order pad" lines={lines} table={table} onChange={change} search="Add by any code, name or barcode"
        trail={({ price }) => (
          <PriceFall
            net={price} list={{ name: 'List price, area South', amount: '198.00' }} about="per piece, fixed at confirmation 24 Nov 11:02" floor="150.00" seenBy="Pearl River" rebates={[{ name: '3 % quarter rebate', amount: '4.66' }]}
            steps={[{ name: 'Silver dealer, contract C-2026-118', amount: '-29.70' }, { name: '36 pieces or more', amount: '-8.30' }, { name: 'Autumn case promotion, 3 %', amount: '-4.80' }]}
            whoPays="The promotion: Aurora 60 %, Pearl River 40 % (¥69.12 of ¥172.80)" nextStep="72 pieces: 152.00, ¥115.20 less on what they ordered" notApplied={[{ name: 'Project Harbour Tower', why: 'no end customer named' }]}
          />
        )}
      />
      <footer className="ui-frame-foot" aria-live="polite">
        <span><b>{totals.lines} lines</b><br /><span className="small t-3">{Object.entries(totals.units).map(([unit, quantity]) => `${quantity} ${unit}`).join(', ')}</span></span>
        <span style={{ width: 200 }}><b>{formatMoney('4847.12', { currency: 'CNY', locale: 'en' })}</b> more earns 3 %<Meter label="To the next step" parts={[{ share: 0.94 }]} /></span>
        <span className="grow" />
        <span className="right"><span className="small t-3">Total without VAT</span><br /><span className="figure"><Money amount={totals.amount} /></span></span>
        <Ink size="l" keys="Ctrl Enter" why={totals.wrong ? `${totals.wrong} lines need a choice` : null}>Review order</Ink>
      </footer>
    </>
  );
}
