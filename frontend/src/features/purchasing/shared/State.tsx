import { State } from '@/ui/State';
import { lookOfOrdered, lookOfPurchase, type OrderedState, type PurchaseState } from './purchaseState';
import { useText } from './useText';

/** How far an order of ours is. */
export function PurchaseStateMark({ state, needsAcceptance = false }: { state: PurchaseState; needsAcceptance?: boolean }) {
  const t = useText();
  return <State {...lookOfPurchase(state, needsAcceptance)}>{needsAcceptance ? t('state.ANSWERED') : t(`state.${state}`)}</State>;
}

/** How far an order at this seller is, as its customer sees it. */
export function OrderedStateMark({ state, waits }: { state: OrderedState; waits: boolean }) {
  const t = useText();
  return <State {...lookOfOrdered(state)}>{state === 'SUBMITTED' && waits ? t('ordered.WAITS') : t(`ordered.${state}`)}</State>;
}
