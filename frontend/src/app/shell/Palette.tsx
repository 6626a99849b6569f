import { useId, useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { offered, onOffered } from '@/lib/actions';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { type NavEntry, searchesFor } from '@/lib/navigation';
import { Icon } from '@/ui/Icon';
import { Keys } from '@/ui/Keys';
import { facts } from '../areas';
import { useText } from '../useText';
import { Dialog } from './Dialog';

type Item = { id: string; group: 'pages' | 'actions' | 'records'; name: string; about: string; keys: string; run: () => void; found: string };

function useItems(entries: readonly NavEntry[]): Item[] {
  const language = useLanguage();
  const navigate = useNavigate();
  const actions = useSyncExternalStore(onOffered, offered);
  return useMemo(
    () => [
      ...actions.map(({ id, name, keys = '', run }) => ({ id, group: 'actions' as const, name, about: '', keys, run, found: name })),
      ...entries.map(({ area, key, path, words }) => ({
        id: `${area} ${key}`, group: 'pages' as const, name: words[language], about: facts[area].words[language], keys: '', run: () => void navigate(path),
        found: `${words.en} ${words.zh} ${facts[area].words.en} ${facts[area].words.zh}`, // either language finds it
      })),
    ],
    [actions, entries, language, navigate],
  );
}

/** The lists to look for it in, where what is typed may be a number, a name or a code. */
function useSearches(entries: readonly NavEntry[], query: string): Item[] {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  return searchesFor(entries, query).map(({ entry: { area, key, words }, address }) => ({
    id: `${area} ${key} ?`, group: 'records', name: t('palette.look', { text: query.trim(), list: words[language] }), about: facts[area].words[language], keys: '', run: () => void navigate(address), found: '',
  }));
}

/** Every word typed must begin or be part of a word of the name. */
const fits = (item: Item, query: string) => query.toLowerCase().split(/\s+/).every((word) => item.found.toLowerCase().includes(word));

/** Ctrl K: go anywhere, do what this page offers, look something up. */
export function Palette({ entries, onClose }: { entries: readonly NavEntry[]; onClose: () => void }) {
  const t = useText();
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const searches = useSearches(entries, query);
  const items = [...useItems(entries).filter((item) => fits(item, query)), ...searches];
  const chosen = items[Math.min(at, items.length - 1)];

  function take(item: Item | undefined) {
    if (!item) return;
    onClose();
    item.run();
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((now) => (now + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter') take(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog label={t('palette.label')} className="palette" onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox" aria-label={t('palette.label')} aria-expanded="true" aria-controls={list} aria-activedescendant={chosen && `${list}-${chosen.id}`} autoFocus
          placeholder={t('palette.hint')} value={query} onChange={(event) => { setQuery(event.target.value); setAt(0); }} onKeyDown={press}
        />
      </div>
      <ul id={list} role="listbox" aria-label={t('palette.label')}>
        {items.map((item, index) => (
          // The field above has the keyboard; a pointer may choose here as well.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={item.id} id={`${list}-${item.id}`} role="option" aria-selected={item === chosen} onClick={() => take(item)} onMouseMove={() => setAt(index)} ref={item === chosen ? intoView : null}>
            <span>{item.name}</span>
            <span className="t-3">{item.about || t(`palette.${item.group}`)}</span>
            {item.keys && <Keys keys={item.keys} />}
          </li>
        ))}
        {items.length === 0 && <li className="t-3">{t('palette.none')}</li>}
      </ul>
    </Dialog>
  );
}

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
