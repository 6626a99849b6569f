import { State } from '@/ui/State';
import { lookOfState, shownState, useOrderStateText } from './orderState';

type Props = { order: Parameters<typeof shownState>[0]; share?: number };

/** How far a customer's order is, in a glyph and a word. */
export function OrderState({ order, share = 1 }: Props) {
  const t = useOrderStateText();
  const state = shownState(order);
  return <State {...lookOfState(state)} share={share}>{t(state)}</State>;
}
