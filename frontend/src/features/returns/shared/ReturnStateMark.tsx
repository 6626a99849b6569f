import { State } from '@/ui/State';
import { useText } from '../useText';
import { lookOfReturn, type ReturnState } from './returnState';
import type { Standing } from './useSide';

/** How far a return is, in words of who looks at it. */
export function ReturnStateMark({ state, standing }: { state: ReturnState; standing: Standing }) {
  const t = useText();
  return <State {...lookOfReturn(state, standing)}>{t(`${standing}.${state}`)}</State>;
}
