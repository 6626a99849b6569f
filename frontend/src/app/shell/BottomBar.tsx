import { useState } from 'react';
import { NavLink } from 'react-router';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { NavEntry } from '@/lib/navigation';
import { Icon } from '@/ui/Icon';
import { facts } from '../areas';
import { useText } from '../useText';
import { Badge } from './Badge';
import { MoreSheet } from './MoreSheet';
import type { NavProps } from './Nav';

const FIRST = 4;

/** The phone's bar of five: the four places of this person's work, then all the rest. */
export function BottomBar({ entries, current, onFind, badges }: NavProps) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const shown = firstOf(entries);
  return (
    <>
      <nav className="bottom" aria-label={t('navigation')}>
        {shown.map(({ area, path, key }) => (
          <NavLink key={key} to={path} end={path === '/'} aria-current={current?.area === area ? 'true' : undefined} className={current?.area === area ? 'here' : ''}>
            <Icon name={facts[area].icon} size={22} />
            {facts[area].words[language]}
            <Badge count={badges[area]} />
          </NavLink>
        ))}
        <button type="button" onClick={() => setOpen(true)} aria-expanded={open}>
          <Icon name="menu" size={22} />
          {t('more')}
        </button>
      </nav>
      {open && <MoreSheet entries={entries} onFind={onFind} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The first screen of each of the first areas. */
function firstOf(entries: readonly NavEntry[]): NavEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ area }) => !seen.has(area) && seen.add(area)).slice(0, FIRST);
}
