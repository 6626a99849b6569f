import { useSyncExternalStore } from 'react';
import { offered, onOffered } from '@/lib/actions';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { NavEntry } from '@/lib/navigation';
import { Keys } from '@/ui/Keys';
import { facts } from '../areas';
import { useText } from '../useText';
import { Dialog } from './Dialog';

type Line = readonly [keys: string, name: string];

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {lines.map(([keys, name]) => (
          <div key={`${keys} ${name}`}><dt>{name}</dt><dd>{keys.split(', ').map((each) => <Keys key={each} keys={each} />)}</dd></div>
        ))}
      </dl>
    </section>
  );
}

/** ?: what the keys do, here and everywhere. */
export function KeyMap({ entries, onClose }: { entries: readonly NavEntry[]; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const actions = useSyncExternalStore(onOffered, offered);
  const mine = new Set(entries.map(({ area }) => area));
  const goTo = [...mine].flatMap((area): Line[] => {
    const { letter, words } = facts[area];
    return letter ? [[`G ${letter}`, t('keys.goTo', { area: words[language] })]] : [];
  });
  const lists: Line[] = [
    ['J, K', t('keys.move')], ['Enter, Space', t('keys.open')], ['X, Shift X', t('keys.select')], ['F', t('keys.filter')], ['/', t('keys.searchField')], ['.', t('keys.menu')],
  ];
  const everywhere: Line[] = [
    ['Ctrl K', t('find')], ['Ctrl Enter', t('keys.ink')], ['Esc', t('keys.escape')], ['Ctrl .', t('keys.density')], ['?', t('keys.map')], ...goTo,
  ];
  return (
    <Dialog label={t('keys.title')} className="key-map" onClose={onClose}>
      <Group title={t('keys.here')} lines={actions.flatMap(({ keys, name }): Line[] => (keys ? [[keys, name]] : []))} />
      <Group title={t('keys.lists')} lines={lists} />
      <Group title={t('keys.everywhere')} lines={everywhere} />
    </Dialog>
  );
}
