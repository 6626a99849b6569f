import { useRef } from 'react';
import { useClient } from 'urql';
import { Picker } from '@/ui/Picker';
import { useReading } from '@/ui/theme/look';
import { usePhone } from '@/ui/theme/useMedia';
import { useHotkey } from '@/ui/useHotkey';
import type { Offer } from './offer';
import { findOffers, pickOf } from './picks';
import { useText } from './useText';

/** Add by any code, name or barcode; / comes here, Enter takes what fits exactly. */
export function AddOffer({ id, onAdd }: { id: string; onAdd: (offer: Offer) => void }) {
  const t = useText();
  const client = useClient();
  const phone = usePhone();
  const { locale } = useReading();
  const found = useRef(new Map<string, Offer>());
  useHotkey('/', () => document.getElementById(id)?.focus());
  const search = async (query: string) => {
    const offers = await findOffers(client, query);
    for (const offer of offers) found.current.set(offer.productId, offer);
    return offers.map((offer) => pickOf(offer, locale));
  };
  const take = (productId: string) => {
    const offer = found.current.get(productId);
    if (offer) onAdd(offer);
  };
  return <div className="mall-add"><Picker id={id} label={t('addLabel')} placeholder={phone ? t('addShort') : t('addHint')} search={search} onPick={(pick) => { if (pick) take(pick.value); }} /></div>;
}
