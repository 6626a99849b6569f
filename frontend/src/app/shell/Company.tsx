import { useViewer } from '@/features/identity/shared/viewer';
import { house, site } from '@/lib/site';
import { Icon } from '@/ui/Icon';
import { Logo } from '@/ui/Logo';
import { addressOf } from '../addressOf';
import { useText } from '../useText';

/** Whose house this is, and the way to one's other places. */
export function Company() {
  const t = useText();
  const { memberships, partnerId } = useViewer();
  const { name } = site();
  const others = memberships.filter(({ host, asPartner }) => host !== location.hostname || asPartner !== (partnerId !== null));
  const shown = (
    <>
      <Logo name={name} picture={house()?.logo ?? null} />
      <span className="wide two-lines">{house() ? name : t('operator')}</span>
    </>
  );
  if (others.length === 0) return <div className="company" title={name}>{shown}</div>;
  return (
    <>
      <button type="button" className="company" popoverTarget="places" aria-label={`${name}. ${t('switchCompany')}`}>
        {shown}
        <Icon name="down" className="wide" />
      </button>
      <nav id="places" popover="auto" className="pop pop-top" aria-label={t('switchCompany')}>
        <p className="small t-3">{t('switchCompany')}</p>
        {others.map(({ host, organisationName, asPartner }) => (
          <a key={`${host} ${asPartner}`} href={addressOf(host)}>
            <Logo name={organisationName || t('operator')} size={20} />
            {asPartner ? t('inMall', { house: organisationName }) : organisationName || t('operator')}
          </a>
        ))}
      </nav>
    </>
  );
}
