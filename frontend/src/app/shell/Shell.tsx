import { lazy, Suspense, useMemo, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useViewer } from '@/features/identity/shared/viewer';
import { useBadges } from '@/features/today/shared/badges';
import { entriesFor, entryAt, closedAt } from '@/lib/navigation';
import { house, site } from '@/lib/site';
import { useOnline } from '@/lib/useOnline';
import { Offline } from '@/ui/Offline';
import { usePhone } from '@/ui/theme/useMedia';
import { consoleNavigation, facts, navigation } from '../areas';
import { useText } from '../useText';
import { BottomBar } from './BottomBar';
import { Company } from './Company';
import { Hotkey } from './Hotkey';
import { Me } from './Me';
import { Nav } from './Nav';
import { useDensityKey } from './useDensityKey';
import { useTitle } from './useTitle';
import './shell.css';

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));
const NotYours = lazy(async () => ({ default: (await import('../NotYours')).NotYours }));
const KeyMap = lazy(async () => ({ default: (await import('./KeyMap')).KeyMap }));

/** The navigation lies on the canvas, the work on one sheet. */
export function Shell() {
  const t = useText();
  const viewer = useViewer();
  const phone = usePhone();
  const online = useOnline();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const all = house() ? navigation : consoleNavigation;
  const entries = useMemo(() => entriesFor(all, viewer), [all, viewer]);
  const current = entryAt(entries, pathname);
  const closed = closedAt(all, entries, pathname);
  const badges = useBadges(!house());
  const find = () => setOpen('palette');
  useDensityKey();
  useTitle(current?.words);

  return (
    <div className="shell" data-place={site().place}>
      <a className="skip" href="#page">{t('skip')}</a>
      {!phone && (
        <div className="side">
          <Company />
          <Nav entries={entries} current={current} onFind={find} badges={badges} />
          <Me />
        </div>
      )}
      <main id="page" className="sheet" tabIndex={-1}>
        {!online && <Offline>{t('offline')}</Offline>}
        {viewer.needsSecondFactor && <p className="line" role="status">{t('secondFactor')}</p>}
        <div className="page">{closed ? <Suspense><NotYours page={closed.words} /></Suspense> : <Outlet />}</div>
      </main>
      {phone && <BottomBar entries={entries} current={current} onFind={find} badges={badges} />}
      <Hotkey keys="Ctrl K" run={find} />
      <Hotkey keys="?" run={() => setOpen('keys')} />
      <AreaKeys entries={entries} />
      <Suspense>
        {open === 'palette' && <Palette entries={entries} onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyMap entries={entries} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

/** G, then a letter. */
function AreaKeys({ entries }: { entries: ReturnType<typeof entriesFor> }) {
  const first = new Map(entries.toReversed().map((entry) => [entry.area, entry.path]));
  return [...first].map(([area, path]) => {
    const { letter } = facts[area];
    return letter && <Hotkey key={area} keys={`G ${letter}`} to={path} />;
  });
}
