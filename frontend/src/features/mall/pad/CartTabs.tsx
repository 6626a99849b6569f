import { lazy, Suspense, useState } from 'react';
import { formatTime } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { Tabs } from '@/ui/Tabs';
import { Icon } from '@/ui/Icon';
import { useReading } from '@/ui/theme/look';
import { usePhone } from '@/ui/theme/useMedia';
import { useOnce } from '@/ui/useOnce';
import type { CartChoice } from '../shared/useCartChoice';
import { useText } from '../shared/useText';
import { isIn } from './rows';
import type { Pad } from './usePad';

const NewCart = lazy(async () => ({ default: (await import('./NewCart')).NewCart }));

type Props = { choice: CartChoice; cartId: string; pad: Pad };

/** The buyer's carts beside each other, a new one, and whether all is saved. */
export function CartTabs({ choice, cartId, pad }: Props) {
  const t = useText();
  const phone = usePhone();
  const [adds, add] = useState(false);
  const added = useOnce(adds);
  const items = (choice.carts ?? []).map(({ id, name, isShared, isMine, ownerName, lineCount }) => ({
    key: id, label: isShared && !isMine ? t('sharedBy', { name, owner: ownerName }) : name,
    count: id === cartId && pad.state === 'ready' ? pad.rows.filter(isIn).length : lineCount,
  }));
  return (
    <div className="mall-tabs">
      <Tabs label={t('carts')} items={items} value={cartId} onChange={choice.choose} extra={choice.mayEdit && <Button look="quiet" icon="plus" onClick={() => add(true)}>{phone ? t('newShort') : t('newCart')}</Button>} />
      {!phone && <Saved pad={pad} />}
      {added && <Suspense fallback={null}><NewCart open={adds} onClose={() => add(false)} onOpen={choice.open} /></Suspense>}
    </div>
  );
}

function Saved({ pad }: { pad: Pad }) {
  const t = useText();
  const reading = useReading();
  const state = pad.desk?.state;
  if (!state) return null;
  const waits = pad.totals.waiting;
  const words = waits > 0 && state.phase === 'waiting' ? t('waitHere', { count: waits }) : state.phase === 'saving' ? t('saving') : state.phase === 'saved' && state.savedAt ? t('savedAt', { time: formatTime(new Date(state.savedAt).toISOString(), reading) }) : '';
  return <span className="small t-3 row mall-saved" role="status">{words && state.phase === 'saved' && <Icon name="check" size={14} />}{words}</span>;
}
