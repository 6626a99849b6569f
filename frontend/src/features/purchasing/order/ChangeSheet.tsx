import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { equals, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Sheet } from '@/ui/Sheet';
import { Stepper } from '@/ui/Stepper';
import { useReading } from '@/ui/theme/look';
import { useText } from '../shared/useText';
import { ChangePurchaseDocument, type Purchase } from './documents';

type Props = { order: Purchase; open: boolean; onClose: () => void; again: () => void };

/** Other quantities, before the supplier has promised; 0 gives a line up. */
export function ChangeSheet({ order, open, onClose, again }: Props) {
  const t = useText();
  const { locale } = useReading();
  const { run, busy, refused, forget } = useCommand(ChangePurchaseDocument);
  const [wanted, setWanted] = useState<ReadonlyMap<string, Decimal>>(new Map());
  const changed = order.lines.filter(({ id, quantity }) => wanted.has(id) && !equals(wanted.get(id) ?? '0', quantity));
  const close = () => {
    setWanted(new Map());
    forget();
    onClose();
  };
  const send = async () => {
    const outcome = await run({ purchaseOrderId: order.id, lines: changed.map(({ id }) => ({ lineId: id, quantity: wanted.get(id) ?? '0' })) });
    if (!outcome.ok) return;
    again();
    close();
  };
  return (
    <Sheet open={open} onClose={close} title={t('changeTitle', { number: order.number })} foot={<><Ink keys="Ctrl Enter" onClick={() => void send()} busy={busy} disabled={changed.length === 0}>{t('sendChange', { count: changed.length })}</Ink><Button look="quiet" onClick={close}>{t('leaveIt')}</Button></>}>
      <div className="section stack">
        <p className="t-2">{t('changeLead', { supplier: order.supplier.name })}</p>
        <UserErrorList refused={refused} />
        {order.lines.map(({ id, product, quantity }) => (
          <div key={id} className="row">
            <span className="grow"><span className="two-lines">{product.name}</span><span className="small t-3">{t('orderedSo', { quantity: `${formatQuantity(quantity, locale)} ${unitWord(product.baseUnit, quantity, locale)}` })}</span></span>
            <Stepper label={product.name} value={wanted.get(id) ?? quantity} onChange={(next) => setWanted((now) => new Map(now).set(id, next))} />
          </div>
        ))}
      </div>
    </Sheet>
  );
}
