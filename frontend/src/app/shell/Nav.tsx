import { NavLink } from 'react-router';
import type { Badges } from '@/features/today/shared/badges';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { areas, type NavEntry } from '@/lib/navigation';
import { Icon } from '@/ui/Icon';
import { Keys } from '@/ui/Keys';
import { facts } from '../areas';
import { useText } from '../useText';
import { Badge } from './Badge';

export type NavProps = { entries: readonly NavEntry[]; current: NavEntry | undefined; onFind: () => void; /** How much waits in each area. */ badges: Badges };

/** Areas, and below the current one its screens; as a rail the screens fly out. */
export function Nav({ entries, current, onFind, badges }: NavProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <nav className="nav" aria-label={t('navigation')}>
      <button type="button" className="find" onClick={onFind} aria-label={t('find')}>
        <Icon name="search" />
        <span className="wide">{t('find')}</span>
        <span className="wide"><Keys keys="Ctrl K" /></span>
      </button>
      {areas.map((area) => {
        const screens = entries.filter((entry) => entry.area === area);
        const [first] = screens;
        if (!first) return null;
        const { words, icon } = facts[area];
        const here = current?.area === area;
        return (
          <div key={area} className={here ? 'area here' : 'area'}>
            <NavLink to={first.path} className="to-area" aria-current={here ? 'true' : undefined}>
              <Icon name={icon} />
              <span>{words[language]}</span>
              <Badge count={badges[area]} />
            </NavLink>
            {screens.length > 1 && (
              <ul>
                {screens.map(({ key, path, words: name }) => (
                  <li key={key}><NavLink to={path} end={screens.some((other) => other.path.startsWith(`${path}/`))}>{name[language]}</NavLink></li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </nav>
  );
}
