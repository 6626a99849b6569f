import { useMay, useViewer } from '@/features/identity/shared/viewer';
import type { Asked } from '@/features/insights/shared/useAsked';
import type { Side } from './documents';

/** Which sides the reader may see, and which one the address asks for; null where there is none. */
export function useSide({ get }: Pick<Asked, 'get'>) {
  const may = useMay();
  const isCustomer = useViewer().partnerId !== null;
  const sides: Side[] = [];
  if (may('insights.statement.view')) {
    if (may('sales.order.view')) sides.push('SALES');
    if (!isCustomer && may('purchasing.order.view')) sides.push('PURCHASES');
  }
  return { sides, side: sides.find((side) => side === get('side')) ?? sides[0] ?? null, isCustomer };
}
