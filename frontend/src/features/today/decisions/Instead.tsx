import { Loading } from '@/ui/Loading';
import { useFact } from '../useFact';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useText } from './useText';

/** While what is asked for is on its way; and where it does not come, for whoever may not see it, what the list knows. */
export function Instead({ item, waiting }: Pick<DecisionProps, 'item'> & { waiting: boolean }) {
  const t = useText();
  const fact = useFact()(item);
  if (waiting) return <Loading rows={6} columns={[40, 20]} />;
  return <Pane item={item} title={t(`kind.${item.kind}`)} text={fact} />;
}
