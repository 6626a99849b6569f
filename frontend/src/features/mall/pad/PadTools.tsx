import { lazy, Suspense } from 'react';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Segmented } from '@/ui/Segmented';
import { usePhone } from '@/ui/theme/useMedia';
import { AddOffer } from '../shared/AddOffer';
import type { Offer } from '../shared/offer';
import { useText } from '../shared/useText';
import { inView, isIn, type View } from './rows';
import type { Pad } from './usePad';

const PadMenu = lazy(async () => ({ default: (await import('./PadMenu')).PadMenu }));

type Props = { pad: Pad; view: View; onView: (view: View) => void; cartId: string; onAdded: (lineKey: string) => void };

const views: View[] = ['all', 'suggested', 'short', 'changed', 'look', 'parked'];

/** Add by any code, the views of the pad, all suggestions at once. */
export function PadTools({ pad, view, onView, cartId, onAdded }: Props) {
  const t = useText();
  const phone = usePhone();
  const { rows, addOne, set } = pad;
  const take = (offer: Offer) => {
    onView('all');
    onAdded(addOne(offer));
  };
  const counts = new Map(views.map((key) => [key, rows.filter(inView[key]).length]));
  const shown = views.filter((key) => key === 'all' || key === view || (counts.get(key) ?? 0) > 0);
  const open = rows.filter((row) => row.line.suggested && !isIn(row));
  return (
    <>
      <AddOffer id="pad-add" onAdd={take} />
      {shown.length > 1 && <Segmented label={t('views')} value={view} onChange={onView} options={shown.map((key) => ({ value: key, label: t(`view.${key}`), count: counts.get(key) }))} />}
      <span className="grow" />
      {open.length > 0 && !phone && <Button look="quiet" onClick={() => set(open.map(({ lineKey, line }) => ({ id: lineKey, quantity: line.suggested ?? '0' })))}>{t('takeAll', { count: open.length })}</Button>}
      <Suspense fallback={<IconButton icon="more" label={t('cartMenu')} disabled />}><PadMenu pad={pad} cartId={cartId} /></Suspense>
    </>
  );
}
