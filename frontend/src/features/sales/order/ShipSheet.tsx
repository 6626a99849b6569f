import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { compare } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import type { Order } from './documents';
import { amountsOf, fits, type Typed } from './quantities';
import { QuantityRow } from './QuantityRow';
import type { OrderCommands } from './useOrderCommands';
import { useText } from './useText';

type Props = { order: Order; commands: OrderCommands; onClose: () => void };

/** A delivery: which lines, how much, by whom; it leaves at once or only the note is made. */
export function ShipSheet({ order, commands, onClose }: Props) {
  const t = useText();
  const lines = order.lines.filter(({ openToShip }) => compare(openToShip, '0') > 0);
  const most = Object.fromEntries(lines.map(({ id, openToShip }) => [id, openToShip]));
  const [typed, setTyped] = useState<Typed>(most);
  const [carrier, setCarrier] = useState('');
  const [tracking, setTracking] = useState('');
  const ok = fits(typed, most);
  const save = async (go: boolean) => {
    const refused = await commands.ship(typed, { carrier, tracking, go });
    if (refused.length === 0) onClose();
  };
  return (
    <Sheet
      open onClose={onClose} title={t('shipTitle', { number: order.number })} width={520}
      foot={<><Ink keys="Ctrl Enter" busy={commands.busy} disabled={!ok} onClick={() => void save(true)}>{t('shipNow', { count: amountsOf(typed).length })}</Ink><Button disabled={!ok || commands.busy} onClick={() => void save(false)}>{t('noteOnly')}</Button></>}
    >
      <div className="section">
        {lines.map((line) => <QuantityRow key={line.id} words="ship" line={line} value={typed[line.id] ?? ''} most={line.openToShip} onChange={(value) => setTyped({ ...typed, [line.id]: value })} />)}
      </div>
      <div className="section stack">
        <TextField label={t('carrier')} optional value={carrier} onChange={setCarrier} most={100} />
        <TextField label={t('tracking')} optional value={tracking} onChange={setTracking} most={100} />
        <UserErrorList refused={commands.against.refused} />
        {commands.against.failure && <Failed reference={commands.against.failure.reference}>{commands.against.failure.message || undefined}</Failed>}
      </div>
    </Sheet>
  );
}
