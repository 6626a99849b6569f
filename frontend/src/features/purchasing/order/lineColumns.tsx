import { signOfCurrency } from '@/lib/format/number';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import type { Column } from '@/ui/table/types';
import type { ReadingValue } from '@/ui/theme/look';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Text } from '../shared/useText';

/** A line of an order as the page shows it; quantities are base units. */
export type LineRow = {
  id: string; position: number; sku: string; name: string; mark: string; baseUnit: string;
  quantity: string; orderQuantity: string; orderUnit: string;
  done: string; open: string; price: string | null; total: string | null; state: ReactNode; stateWord: string; isOff: boolean;
  /** The product's page, in a mall. */
  to?: string;
};

/** The columns of an order's lines; the heads of what is done differ. */
export function lineColumns(t: Text, reading: ReadingValue, currency: string, doneHead: string): Column<LineRow>[] {
  const { locale } = reading;
  const gap = locale === 'zh' ? '' : ' ';
  return [
    { key: 'product', head: t('product'), width: 260, grow: true, freeze: 'start', value: ({ name, sku }) => `${name} ${sku}`, cell: ({ name, mark, to }) => <>{to ? <Link to={to}>{name}</Link> : name}{mark && <span className="t-3"> {mark}</span>}</>, second: ({ sku }) => sku },
    { key: 'sku', head: t('code'), width: 140, value: ({ sku }) => sku, cell: ({ sku }) => <span className="t-3">{sku}</span>, priority: 4 },
    { key: 'packs', head: t('orderedHead'), width: 110, align: 'right', value: ({ orderQuantity }) => orderQuantity, cell: ({ orderQuantity, orderUnit }) => `${formatQuantity(orderQuantity, locale)}${gap}${unitWord(orderUnit, orderQuantity.replace(/\.0+$/, ''), locale)}`, priority: 3 },
    { key: 'quantity', head: t('pieces'), width: 84, align: 'right', number: true, value: ({ quantity }) => quantity, cell: ({ quantity }) => <Quantity value={quantity} /> },
    { key: 'done', head: doneHead, width: 84, align: 'right', number: true, value: ({ done }) => done, cell: ({ done }) => <Quantity value={done} quietZero /> },
    { key: 'open', head: t('open'), width: 76, align: 'right', number: true, value: ({ open }) => open, cell: ({ open }) => <Quantity value={open} quietZero strong={Number(open) > 0} /> },
    { key: 'price', head: t('priceIn', { currency: signOfCurrency(currency) }), width: 100, align: 'right', number: true, value: ({ price }) => price, cell: ({ price }) => <Money amount={price} currency={currency} mark="none" />, priority: 2 },
    { key: 'total', head: t('amountIn', { currency: signOfCurrency(currency) }), width: 132, align: 'right', number: true, value: ({ total }) => total, cell: ({ total }) => <Money amount={total} currency={currency} mark="none" /> },
    { key: 'state', head: t('stateHead'), width: 170, freeze: 'end', value: ({ stateWord }) => stateWord, cell: ({ state }) => state },
  ];
}
