import { compare } from '@/lib/decimal';
import { ConfirmSheet } from './ConfirmSheet';
import { DispatchSheet } from './DispatchSheet';
import type { Order } from './documents';
import type { Next } from './next';
import type { Asking } from './OrderNext';
import { ReasonSheet } from './ReasonSheet';
import { RestSheet } from './RestSheet';
import { ShipSheet } from './ShipSheet';
import type { Shortage } from './useOrder';
import type { OrderCommands } from './useOrderCommands';
import { useText } from './useText';

type Props = { order: Order; shortages: readonly Shortage[] | null; commands: OrderCommands; asking: Asking | null; next: Next; onClose: () => void };

const none: readonly Shortage[] = [];

/** The sheet of what is being asked, over the order. */
export function OrderSheets({ order, shortages, commands, asking, next, onClose }: Props) {
  const t = useText();
  const facts = { number: order.number, customer: order.customer.name };
  const held = order.lines.filter(({ confirmed, shipped }) => compare(confirmed, shipped) > 0).length;
  const left = order.lines.some(({ shipped }) => compare(shipped, '0') > 0);
  const given = { order, commands, onClose };
  switch (asking) {
    case 'confirm': return <ConfirmSheet {...given} shortages={shortages} />;
    case 'ship': return <ShipSheet {...given} />;
    case 'dispatch': return next.due === 'dispatch' ? <DispatchSheet {...given} shipment={next.shipment} /> : null;
    case 'rest': return <RestSheet {...given} shortages={shortages ?? none} confirmFirst={false} />;
    case 'confirmRest': return <RestSheet {...given} shortages={shortages ?? none} confirmFirst />;
    case 'reject': return <ReasonSheet title={t('rejectTitle', facts)} action={t('rejectDo')} says={[t('rejectSays', facts)]} customer={facts.customer} onClose={onClose} onSave={closing(commands.reject, onClose)} />;
    case 'cancel': return (
      <ReasonSheet
        title={t('cancelTitle', facts)} action={t('cancelDo')} customer={facts.customer} optional onClose={onClose} onSave={closing(commands.cancel, onClose)}
        says={[...(held > 0 ? [t('cancelFree', { count: held })] : []), ...(left ? [t('cancelShipped')] : []), t('cancelTold', facts)]}
      />
    );
    default: return null;
  }
}

/** Closes the sheet when the server has nothing against it. */
const closing = (run: OrderCommands['reject'], onClose: () => void) => async (reason: string) => {
  const refused = await run(reason);
  if (refused.length === 0) onClose();
  return refused;
};
