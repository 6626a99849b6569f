import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import type { Draft } from './draft';
import { useText } from './useText';

type Address = { readonly id: string; readonly label: string; readonly recipient: string; readonly street: string; readonly city: string; readonly isDefault: boolean };
type Props = { draft: Draft; addresses: readonly Address[]; onChange: (part: Partial<Draft>) => void };

/** What belongs to the order beside its lines; all of it may be left out. */
export function Details({ draft, addresses, onChange }: Props) {
  const t = useText();
  return (
    <section className="section stack" style={{ maxWidth: 640 }}>
      <h2>{t('details')}</h2>
      <TextField label={t('theirs')} optional most={60} value={draft.reference} onChange={(reference) => onChange({ reference })} />
      <DateField label={t('wanted')} optional value={draft.wanted} onChange={(wanted) => onChange({ wanted })} />
      {addresses.length > 0 && <SelectField label={t('address')} optional placeholder={t('usual')} value={draft.address} onChange={(address) => onChange({ address })} options={addresses.map(({ id, label, recipient, street, city }) => ({ value: id, label: [label, recipient, street, city].filter(Boolean).join(', ') }))} />}
      <TextField label={t('note')} optional rows={2} most={1000} value={draft.note} onChange={(note) => onChange({ note })} />
    </section>
  );
}
