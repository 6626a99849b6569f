import { useViewer } from '@/features/identity/shared/viewer';
import { house, site } from '@/lib/site';
import { Icon } from '@/ui/Icon';
import { Logo } from '@/ui/Logo';
import { Menu, type MenuItem } from '@/ui/Menu';
import { addressAt, sellersOf } from './places';
import { useText } from './useText';
import './mall.css';

export const SellerMark = () => <Logo name={site().name} picture={house()?.logo ?? null} size={28} />;

/** Whose mall this is, and the way to the other sellers; never the company switch. */
export function SellerSwitch() {
  const t = useText();
  const { memberships } = useViewer();
  const { sellers, home } = sellersOf(memberships, location.hostname);
  const others = sellers.filter(({ isHere }) => !isHere);
  const ours = house();
  const name = ours?.mallTitle || site().name;
  if (others.length === 0 && !home) return <span className="cut">{name}</span>;
  const items: MenuItem[] = others.map(({ name: label, href }) => ({ key: href, label, onSelect: () => location.assign(href) }));
  if (home) {
    if (items.length) items.push({ key: 'line', divider: true });
    items.push({ key: 'home', label: t('backHome', { house: home.organisationName }), icon: 'company', onSelect: () => location.assign(addressAt(home.host, '/buy/suppliers')) });
  }
  return (
    <Menu items={items} align="left">
      <button type="button" className="mall-seller" aria-label={t('otherSeller', { name })}><span className="cut">{name}</span><Icon name="down" /></button>
    </Menu>
  );
}
