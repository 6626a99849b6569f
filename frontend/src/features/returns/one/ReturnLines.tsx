import { Figure } from '@/features/inventory/shared/Figure';
import { goodsOf } from '@/features/inventory/shared/goods';
import { GoodsName } from '@/features/inventory/shared/GoodsName';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { compare, isZero } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Refusal } from '@/ui/Refusal';
import { State } from '@/ui/State';
import type { StateOf } from '@/ui/states';
import { Stepper } from '@/ui/Stepper';
import { useReading } from '@/ui/theme/look';
import { isReason } from '../ask/asked';
import { lineStanding, type LineStanding, type ReturnState } from '../shared/returnState';
import { useText } from '../useText';
import type { Line } from './documents';
import { grantOf, isTooMuch, type Grants } from './grants';

type Props = { lines: readonly Line[]; state: ReturnState; grants: Grants; /** The seller answers line by line. */ onGrant: ((id: string, quantity: string) => void) | null };

const looks: Record<LineStanding, StateOf> = {
  asked: { is: 'open' }, refused: { is: 'cancelled' }, agreed: { is: 'confirmed' }, agreedPart: { kind: 'stock', is: 'part' }, sent: { is: 'underway' }, sentPart: { is: 'underway' },
  back: { is: 'complete' }, backPart: { kind: 'stock', is: 'part' }, rejected: { is: 'disputed' }, never: { is: 'disputed' }, off: { is: 'cancelled' },
};

/** Line by line: asked for, agreed, sent, taken back, and what was not taken. */
export function ReturnLines({ lines, state, grants, onGrant }: Props) {
  const t = useText();
  const { locale } = useReading();
  const say = (value: string) => formatQuantity(value, locale);
  const answered = state !== 'REQUESTED' && state !== 'REFUSED';
  const some = (of: (line: Line) => string) => lines.some((line) => !isZero(of(line)));
  const [left, came, bad] = [some(({ dispatched }) => dispatched), some(({ received }) => received), some(({ rejected }) => rejected)];
  const wanted = !answered || lines.some(({ asked, quantity }) => compare(asked, quantity) !== 0);
  const columns: GoodsColumn<Line>[] = [
    { key: 'product', head: t('product'), cell: ({ product, lotCode }) => <GoodsName goods={product} note={lotCode ? `${t('lot')} ${lotCode}` : undefined} /> },
    ...(wanted ? [{ key: 'asked', head: t('askedFor'), right: true, late: answered, cell: ({ product, asked }: Line) => <Figure goods={product} value={asked} unit={!answered} packs={!answered} /> }] : []),
    ...(onGrant ? [{ key: 'grant', head: t('grant'), right: true, cell: (line: Line) => <Stepper label={`${t('grant')} ${goodsOf(line.product).name}`} value={grantOf(line, grants)} onChange={(quantity) => onGrant(line.id, quantity)} /> }] : []),
    ...(answered ? [
      { key: 'quantity', head: t('agreedHead'), right: true, cell: ({ product, quantity }: Line) => <Figure goods={product} value={quantity} unit packs strong /> },
      ...(left ? [{ key: 'sent', head: t('sentHead'), right: true, cell: ({ product, dispatched }: Line) => <Figure goods={product} value={dispatched} quietZero /> }] : []),
      ...(came || bad ? [{ key: 'back', head: t('takenBack'), right: true, cell: ({ product, received }: Line) => <Figure goods={product} value={received} quietZero /> }] : []),
      ...(bad ? [{ key: 'rejected', head: t('notTaken'), right: true, late: true, cell: ({ product, rejected }: Line) => <Figure goods={product} value={rejected} quietZero alarm={!isZero(rejected)} /> }] : []),
    ] : []),
    ...(onGrant ? [] : [{ key: 'state', head: t('state'), cell: (line: Line) => { const is = lineStanding(line, state); return <State {...looks[is]}>{t(`line.${is}`, { asked: say(line.asked), agreed: say(line.quantity), sent: say(line.dispatched), received: say(line.received), rejected: say(line.rejected) })}</State>; } }]),
  ];
  const below = (line: Line) => {
    const why = line.reason && (isReason(line.reason) ? t(`reason.${line.reason}`) : line.reason);
    const over = onGrant && isTooMuch(line, grants);
    if (!why && !over) return null;
    return (
      <div className="stack">
        {over && <Refusal plain ways={[{ label: t('takeMost', { most: say(line.asked) }), onTake: () => onGrant(line.id, line.asked) }]}>{t('grantTooMuch', { granted: say(grantOf(line, grants)), asked: say(line.asked) })}</Refusal>}
        {why && <span className="small t-warn">{why}</span>}
      </div>
    );
  };
  return <GoodsTable label={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} below={below} off={({ quantity }) => answered && isZero(quantity)} />;
}
