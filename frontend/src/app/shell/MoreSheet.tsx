import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { areas } from '@/lib/navigation';
import { Icon } from '@/ui/Icon';
import { facts } from '../areas';
import { useText } from '../useText';
import { Company } from './Company';
import { MeMenu } from './MeMenu';
import type { NavProps } from './Nav';

/** Everything, on a phone: all screens of all areas, the other places, the person. */
export function MoreSheet({ entries, onFind, onClose }: Pick<NavProps, 'entries' | 'onFind'> & { onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="more-sheet" aria-modal="true" aria-label={t('more')} onClose={onClose}>
      <Company />
      <button type="button" className="find" onClick={() => { onClose(); onFind(); }}><Icon name="search" />{t('find')}</button>
      {areas.map((area) => {
        const screens = entries.filter((entry) => entry.area === area);
        if (screens.length === 0) return null;
        return (
          <section key={area}>
            <h2>{facts[area].words[language]}</h2>
            {screens.map(({ key, path, words }) => <NavLink key={key} to={path} end onClick={onClose}>{words[language]}</NavLink>)}
          </section>
        );
      })}
      <MeMenu />
      <button type="button" className="close" onClick={onClose}><Icon name="close" />{t('close')}</button>
    </dialog>
  );
}
