import { useState, type ReactNode } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import type { Partner } from './documents';
import type { Side } from './PartnerView';
import { ProfileSheet, type Part } from './ProfileSheet';
import { useText } from './useText';

/** Who they are and whom to call; changed in two sheets by whoever may. */
export function Profile({ partner, side, again }: { partner: Partner; side: Side; again: () => void }) {
  const t = useText();
  const may = useMay();
  const [part, show] = useState<Part | null>(null);
  const mayEdit = may('partners.partner.edit');
  const { kind, grade, salesArea, orderScenario, isQualityCustomer, purchasingHabits, currency, contactName, phone, email } = partner;
  const sells = side === 'sell';
  const who: [string, ReactNode][] = [
    [t('type'), [t(`kind.${kind}`), sells && partner.isSupplier && t('bothSupplies'), !sells && partner.isCustomer && t('both')].filter(Boolean).join(', ')],
    [t('currency'), currency],
    ...(sells ? [[t('grade'), grade], [t('area'), salesArea], [t('ordersIn'), t(`scenario.${orderScenario}`)], [t('quality'), isQualityCustomer ? t('yes') : ''], [t('habits'), purchasingHabits]] as [string, ReactNode][] : []),
  ];
  const contact: [string, ReactNode][] = [
    [t('contact'), contactName], [t('phone'), phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>], [t('email'), email && <a href={`mailto:${email}`}>{email}</a>],
  ];
  const change = (which: Part) => mayEdit && <Button size="s" onClick={() => show(which)} label={t(which === 'profile' ? 'changeProfile' : 'changeContact')}>{t('change')}</Button>;
  return (
    <>
      <section className="section"><div className="ptr-head"><h2>{t('profile')}</h2>{change('profile')}</div><Facts facts={who} /></section>
      <section className="section"><div className="ptr-head"><h2>{t('contactTitle')}</h2>{change('contact')}</div><Facts facts={contact} /></section>
      {part && <ProfileSheet partner={partner} side={side} part={part} onClose={() => show(null)} onDone={again} />}
    </>
  );
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  const t = useText();
  const known = facts.filter(([, value]) => value !== '');
  if (known.length === 0) return <p className="t-3">{t('nothingKnown')}</p>;
  return <dl className="facts ptr-facts">{known.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>;
}
