import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { compare } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Sheet } from '@/ui/Sheet';
import { useReading } from '@/ui/theme/look';
import type { Order } from './documents';
import { amountsOf, fits, type Typed } from './quantities';
import { QuantityRow } from './QuantityRow';
import type { OrderCommands } from './useOrderCommands';
import type { Shortage } from './useOrder';
import { useText } from './useText';

type Props = { order: Order; shortages: readonly Shortage[] | null; commands: OrderCommands; onClose: () => void };

/** What is promised now, line by line: at first what is there. */
export function ConfirmSheet({ order, shortages, commands, onClose }: Props) {
  const t = useText();
  const { locale } = useReading();
  const lines = order.lines.filter(({ openToConfirm }) => compare(openToConfirm, '0') > 0);
  const thereOf = (id: string) => shortages?.find(({ lineId }) => lineId === id)?.available;
  const least = (open: string, there: string | undefined) => (there !== undefined && compare(there, open) < 0 ? there : open);
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(lines.map(({ id, openToConfirm }) => [id, least(openToConfirm, thereOf(id))])));
  const [promisedOn, setPromisedOn] = useState(order.promisedOn ?? order.requestedOn ?? '');
  const most = Object.fromEntries(lines.map(({ id, openToConfirm }) => [id, openToConfirm]));
  const count = amountsOf(typed).length;
  const save = async () => {
    const { ok } = await commands.confirm({ partial: false, lines: typed, promisedOn });
    if (ok) onClose();
  };
  return (
    <Sheet
      open onClose={onClose} title={t('confirmTitle', { number: order.number })} width={520}
      foot={<><Ink keys="Ctrl Enter" busy={commands.busy} disabled={!fits(typed, most)} onClick={() => void save()}>{t('confirmDo', { count })}</Ink><Button look="quiet" onClick={onClose}>{t('keep')}</Button></>}
    >
      <div className="section">
        {lines.map((line) => {
          const there = thereOf(line.id);
          return <QuantityRow key={line.id} words="confirm" line={line} value={typed[line.id] ?? ''} most={line.openToConfirm} note={there === undefined ? undefined : t('free', { quantity: formatQuantity(there, locale) })} onChange={(value) => setTyped({ ...typed, [line.id]: value })} />;
        })}
      </div>
      <div className="section stack">
        <DateField label={t('promisedOn')} optional value={promisedOn} onChange={setPromisedOn} />
        <UserErrorList refused={commands.against.refused} />
        {commands.against.failure && <Failed reference={commands.against.failure.reference}>{commands.against.failure.message || undefined}</Failed>}
      </div>
    </Sheet>
  );
}
