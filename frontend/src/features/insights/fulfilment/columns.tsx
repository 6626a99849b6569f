import { useMemo } from 'react';
import { Link } from 'react-router';
import { keyOf } from '@/graphql/ids';
import { divide, share as partOf } from '@/lib/decimal';
import { formatPercent } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Meter } from '@/ui/Meter';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import type { Column } from '@/ui/table/types';
import { useReading } from '@/ui/theme/look';
import { ordersOf, versus } from '../shared/links';
import { keptAddress, type Asked } from '../shared/useAsked';
import type { Grouping, VersusRow } from './documents';
import { useText } from './useText';

type Field = 'ordered' | 'shipped' | 'open';

/** Where a row leads: to the orders of its customer, or to the customers of its product. */
export function behind(row: VersusRow, asked: Asked): string {
  const { period, currency, partnerKey } = asked;
  if (!row.partnerId) return versus(keptAddress(asked), 'CUSTOMER_AND_PRODUCT', { sku: row.sku });
  return ordersOf(period, { currency, partnerKey: row.partnerId ? keyOf(row.partnerId) : partnerKey });
}

/** Columns by what a row is about: units are not added up over products. */
export function useVersusColumns(by: Grouping, asked: Asked, width: number): Column<VersusRow>[] {
  const t = useText();
  const { locale } = useReading();
  return useMemo(() => {
    const { currency } = asked;
    const quantity = (key: Field, priority: number): Column<VersusRow> => ({
      key, head: t(key), width: 128, align: 'right', number: true, priority, sort: true, filter: { kind: 'number' }, value: (row) => row[key],
      cell: (row) => <Quantity value={row[key]} unit={unitWord(row.unit, row[key], locale)} quietZero={key === 'open'} />,
    });
    const amount = (key: Field, priority: number): Column<VersusRow> => ({
      key: `${key}Amount`, head: t(`${key}Amount`, { currency }), width, align: 'right', number: true, priority, sort: true, filter: { kind: 'number' }, value: (row) => row[`${key}Amount`],
      cell: (row) => <Money amount={row[`${key}Amount`]} currency={currency} mark="none" quietZero={key === 'open'} />,
    });
    const customer: Column<VersusRow> = {
      key: 'customer', head: t('customer'), width: 190, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: (row) => row.partnerName,
      cell: (row) => <Link to={behind(row, asked)} className="strong">{row.partnerName}</Link>,
    };
    const product: Column<VersusRow> = {
      key: 'product', head: t('product'), width: 190, grow: true, sort: true, filter: { kind: 'text' }, value: (row) => row.productName,
      cell: (row) => (by === 'PRODUCT' ? <Link to={behind(row, asked)} className="strong">{row.productName}</Link> : row.productName), second: (row) => row.sku,
    };
    const sku: Column<VersusRow> = { key: 'sku', head: t('sku'), width: 112, priority: 6, sort: true, filter: { kind: 'text' }, value: (row) => row.sku, cell: (row) => <span className="t-3">{row.sku}</span> };
    const unit: Column<VersusRow> = { key: 'unit', head: t('unit'), width: 72, hidden: true, value: (row) => unitWord(row.unit, '1', locale), cell: (row) => unitWord(row.unit, '1', locale) };
    const done: Column<VersusRow> = {
      key: 'done', head: t('done'), width: 120, priority: 5, align: 'right', number: true, sort: true, value: (row) => divide(row.shippedAmount, row.orderedAmount, 4),
      cell: (row) => { const text = formatPercent(divide(row.shippedAmount, row.orderedAmount, 4) ?? '0', { locale, most: 0 }); return <span className="row" style={{ justifyContent: 'flex-end' }}><span style={{ width: 48 }}><Meter parts={[{ share: partOf(row.shippedAmount, row.orderedAmount) }]} label={text} /></span>{text}</span>; },
    };
    const goods = by === 'CUSTOMER' ? [] : [product, sku, unit];
    const pairs = (['ordered', 'shipped', 'open'] as const).flatMap((key, at) => [...(by === 'CUSTOMER' ? [] : [quantity(key, 4 - at)]), amount(key, key === 'open' ? 1 : 2)]);
    return [...(by === 'PRODUCT' ? [] : [customer]), ...goods, ...pairs, done];
  }, [t, by, asked, locale, width]);
}
