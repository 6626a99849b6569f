import { cx } from '../cx';
import type { Layout } from './layout';
import type { TotalsRow } from './types';

type Props<Row> = { totals: TotalsRow; layout: Layout<Row>; selectable: boolean; actions: boolean };

/** Stays at the bottom and says what it sums; its label takes the columns before the first figure. */
export function Totals<Row>({ totals, layout, selectable, actions }: Props<Row>) {
  const { columns } = layout;
  const first = Math.max(1, columns.findIndex(({ key }) => totals.cells[key] !== undefined));
  const rest = columns.slice(first);
  return (
    <div role="row" className="ui-totals" style={{ gridTemplateColumns: layout.template }}>
      <div role="gridcell" className="ui-cell ui-frozen" style={{ gridColumn: `1 / span ${first + (selectable ? 1 : 0)}`, left: 0 }}>{totals.label}</div>
      {rest.map(({ key, align, freeze, right }) => (
        <div key={key} role="gridcell" className={cx('ui-cell', align && `ui-${align}`, freeze === 'end' && 'ui-frozen')} style={freeze === 'end' ? { right } : undefined}>{totals.cells[key]}</div>
      ))}
      {actions && <div role="gridcell" className="ui-cell" />}
    </div>
  );
}
