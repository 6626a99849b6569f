import { lazy, Suspense, useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DataTable, type DataTableProps } from './DataTable';
import { inNextUnit, wrongOf } from './order/orderMath';
import { orderColumns } from './order/orderColumns';
import type { LineChange, OrderLine } from './order/types';
import { Sheet } from './Sheet';
import type { MenuItem } from './Menu';
import type { TableControl } from './table/useTableState';
import type { Edit } from './table/types';
import { useReading } from './theme/look';
import { usePhone } from './theme/useMedia';
import { useText } from './useText';
import './order/order.css';

const cards = async () => ({ default: (await import('./order/OrderCard')).OrderCard });
const OrderCard = lazy(cards);
// On the phone they are sent for together with the lines, not after them.
if (window.matchMedia('(max-width: 639px)').matches) void cards().catch(() => undefined);

const LineRefusal = lazy(async () => ({ default: (await import('./order/LineRefusal')).LineRefusal }));

type Props = Pick<DataTableProps<OrderLine>, 'loading' | 'failed' | 'nothing' | 'hasMore' | 'onMore' | 'search' | 'tools' | 'bare' | 'exportName' | 'selection' | 'onSelect' | 'selectionBar' | 'goTo' | 'views' | 'onSaveView' | 'total'> & {
  label: string;
  lines: readonly OrderLine[];
  table: TableControl;
  /** Every change at once, also of a pasted block; keep them in state, then tell the server. */
  onChange: (changes: LineChange[]) => void;
  currency?: string;
  /** Why this price: opens under its line with P or a click, on the phone from below. */
  trail?: (line: OrderLine) => ReactNode;
  onOpen?: (line: OrderLine) => void;
  menu?: (line: OrderLine) => MenuItem[];
  readOnly?: boolean;
};

/** U unit, P price, Alt ↓ suggestion, Enter on a refusal takes its first way out. */
function useKeys(onChange: Props['onChange'], toggle: (id: string) => void) {
  return useCallback((event: KeyboardEvent, line: OrderLine): boolean => {
    const { id, unit, suggested } = line;
    const key = event.key.toLowerCase();
    if (event.altKey && event.key === 'ArrowDown' && suggested) onChange([{ id, unit, quantity: suggested }]);
    else if (event.ctrlKey || event.metaKey || event.altKey) return false;
    else if (key === 'u') onChange([{ id, ...inNextUnit(line) }]);
    else if (key === 'p') toggle(id);
    else if (event.key === 'Enter') return takeFirst(line, onChange);
    else return false;
    return true;
  }, [onChange, toggle]);
}

function takeFirst(line: OrderLine, onChange: Props['onChange']): boolean {
  const quantity = wrongOf(line)?.ways[0];
  if (quantity === undefined) {
    line.refusal?.ways[0]?.onTake();
    return Boolean(line.refusal?.ways[0]);
  }
  onChange([{ id: line.id, unit: line.unit, quantity }]);
  return true;
}

const changeOf = ({ row: { id, unit }, value }: Edit<OrderLine>): LineChange => ({ id, unit, quantity: value });
const shownFacts = ['myCode', 'available', 'myStock', 'sold30', 'last', 'suggested'] as const;

/** Facts that some line has, as one word: the columns depend on it, not on what is typed. */
const factsOf = (lines: readonly OrderLine[]) => [
  ...shownFacts.filter((key) => lines.some((line) => line[key] !== undefined && line[key] !== null)),
  ...(lines.some(({ units }) => units.length > 2) ? ['packs'] : []),
].join(' ');

const keyOf = ({ id }: OrderLine) => id;
const lookOf = ({ parked }: OrderLine) => (parked ? 'off' as const : undefined);

/** The order pad's grid: quantities typed down the column, refusals that repair themselves, prices that explain themselves. Sums by totalsOf(lines). */
export function OrderGrid({ lines, onChange, trail, currency, menu, readOnly, ...rest }: Props) {
  const t = useText();
  const reading = useReading();
  const phone = usePhone();
  const [open, setOpen] = useState<string | null>(null);
  const used = currency ?? reading.currency;
  const toggle = useCallback((id: string) => setOpen((now) => (now === id || !trail ? null : id)), [trail]);
  const onKey = useKeys(onChange, toggle);
  const explains = trail !== undefined;
  const facts = factsOf(lines);
  const columns = useMemo(() => orderColumns({ t, reading, currency: used, onChange, onWhy: explains ? ({ id }) => toggle(id) : undefined }, facts), [t, reading, used, onChange, explains, toggle, facts]);
  const below = (line: OrderLine) => {
    const wrong = wrongOf(line) !== null || line.refusal;
    const explained = open === line.id && trail;
    return wrong || explained ? <>{wrong && <Suspense fallback={null}><LineRefusal plain line={line} onChange={onChange} /></Suspense>}{explained && <div className="ui-order-trail">{trail(line)}</div>}</> : null;
  };
  const shown = phone ? lines.find(({ id }) => id === open) : undefined;
  return (
    <>
      <DataTable
        {...rest} columns={columns} rows={lines} rowKey={keyOf} home="quantity" local rowLook={lookOf} below={phone ? undefined : below} onKey={onKey}
        {...(readOnly ? {} : { onEdit: (edits: Edit<OrderLine>[]) => onChange(edits.map(changeOf)) })} {...(menu ? { rowMenu: menu } : {})}
        phone={(line) => <Suspense fallback={null}><OrderCard line={line} currency={used} onChange={onChange} onWhy={trail && (() => toggle(line.id))} /></Suspense>}
      />
      {trail && <Sheet open={shown !== undefined} onClose={() => setOpen(null)} title={t('whyThis')}>{shown && <div className="section">{trail(shown)}</div>}</Sheet>}
    </>
  );
}
