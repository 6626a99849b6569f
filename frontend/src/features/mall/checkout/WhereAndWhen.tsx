import { DateField } from '@/ui/DateField';
import { RadioCards } from '@/ui/RadioCards';
import { TextField } from '@/ui/TextField';
import { useReading } from '@/ui/theme/look';
import { today } from '@/lib/format/parseDay';
import { useText } from './useText';
import type { Address } from './types';
import type { Wishes } from './useWishes';

type Props = { addresses: readonly Address[]; wishes: Wishes; onChange: (change: Partial<Wishes>) => void };

const lineOf = ({ recipient, street, city, region, phone }: Address) => [recipient, [street, city, region].filter(Boolean).join(', '), phone].filter(Boolean).join(' · ');

/** Address, day, own number, a word to the seller. */
export function WhereAndWhen({ addresses, wishes, onChange }: Props) {
  const t = useText();
  const { zone } = useReading();
  return (
    <section className="section stack mall-where">
      <h2>{t('whereTo')}</h2>
      {addresses.length === 0 && <p className="t-3">{t('noAddress')}</p>}
      {addresses.length > 0 && <RadioCards name="address" label={t('deliverTo')} value={wishes.addressId} onChange={(addressId) => onChange({ addressId })} options={addresses.map((address) => ({ value: address.id, label: address.label || address.city, hint: lineOf(address) }))} />}
      <DateField label={t('wantedOn')} hint={t('wantedHint')} value={wishes.requestedOn} onChange={(requestedOn) => onChange({ requestedOn })} least={today(zone)} optional />
      <TextField label={t('reference')} hint={t('referenceHint')} value={wishes.reference} onChange={(reference) => onChange({ reference })} most={60} optional />
      <TextField label={t('noteToSeller')} value={wishes.note} onChange={(note) => onChange({ note })} rows={2} most={500} optional />
    </section>
  );
}
