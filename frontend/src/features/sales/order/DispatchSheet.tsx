import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import type { Order, Shipment } from './documents';
import type { OrderCommands } from './useOrderCommands';
import { useText } from './useText';

type Props = { order: Order; shipment: Shipment; commands: OrderCommands; onClose: () => void };

/** A delivery note leaves the house. */
export function DispatchSheet({ order, shipment, commands, onClose }: Props) {
  const t = useText();
  const save = async ({ carrier, tracking }: { carrier: string; tracking: string }) => {
    const refused = await commands.send(shipment.id, carrier, tracking);
    if (refused.length === 0) onClose();
    return refused;
  };
  return (
    <Sheet open onClose={onClose} title={t('dispatchTitle', { number: shipment.number })}>
      <p className="section t-2">{t('dispatchSays', { customer: order.customer.name })}</p>
      <Form inSheet always initial={{ carrier: shipment.carrier, tracking: shipment.trackingNumber }} action={t('dispatchDo')} onCancel={onClose} onSave={save}>
        <TextField name="carrier" label={t('carrier')} optional most={100} autoFocus />
        <TextField name="tracking" label={t('tracking')} optional most={100} />
      </Form>
    </Sheet>
  );
}
