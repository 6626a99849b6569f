import { useText } from './useText';

export type Address = { name: string; phone: string; street: string; city: string; region: string; postalCode: string; country: string };

export const addressLines = ({ name, phone, street, city, region, postalCode, country }: Address) =>
  [name, street, [postalCode, city].filter(Boolean).join(' '), [region, country].filter(Boolean).join(', '), phone].filter(Boolean);

/** Where the goods go. */
export function ShipTo({ to }: { to: Address }) {
  const t = useText();
  return (
    <section className="section">
      <h2>{t('note.to')}</h2>
      <address style={{ fontStyle: 'normal' }}>{addressLines(to).map((line) => <div key={line}>{line}</div>)}</address>
    </section>
  );
}
