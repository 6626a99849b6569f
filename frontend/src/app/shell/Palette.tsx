import { useEffect, useId, useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { offered, onOffered } from '@/lib/actions';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { Hit } from '@/lib/find';
import { type NavEntry, searchesFor } from '@/lib/navigation';
import { Icon } from '@/ui/Icon';
import { Keys } from '@/ui/Keys';
import { facts } from '../areas';
import { useText } from '../useText';
import { Dialog } from './Dialog';
import { finds } from './finds';

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

const WAIT_MS = 150; // a word is being typed

/** The records themselves, of each list that finds some; what was found stays until more is known. */
function useHits(entries: readonly NavEntry[], query: string): { hits: Item[]; looking: boolean } {
  const client = useClient();
  const language = useLanguage();
  const navigate = useNavigate();
  const text = query.trim();
  const [found, setFound] = useState<{ text: string; hits: readonly (Hit & { list: string })[] }>({ text: '', hits: [] });
  useEffect(() => {
    if (!text) return;
    let late = false;
    const look = async () => {
      const lists = await Promise.all(entries.map(async ({ key, words }) => {
        const hits = (await finds[key]?.(client, text)) ?? [];
        return hits.map((hit) => ({ ...hit, list: words[language] }));
      }));
      if (!late) setFound({ text, hits: lists.flat() });
    };
    const timer = setTimeout(() => void look(), WAIT_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, entries, language, text]);
  if (!text) return { hits: [], looking: false };
  const hits = found.hits.map(({ name, about, address, list }): Item => ({ id: address, group: 'records', name, about: [about, list].filter(Boolean).join(' · '), keys: '', run: () => void navigate(address), found: '' }));
  return { hits, looking: found.text !== text };
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
  const { hits, looking } = useHits(entries, query);
  const [eager, setEager] = useState(false); // Enter came before the records: a scanner, or somebody who knows the number
  const items = [...useItems(entries).filter((item) => fits(item, query)), ...hits, ...searches];
  const chosen = items[Math.min(at, items.length - 1)];
  useEffect(() => {
    if (!eager || looking || !chosen) return; // nothing is called that: the list says so
    onClose();
    chosen.run();
  }, [eager, looking, chosen, onClose]);

  function take(item: Item | undefined) {
    if (!item) return;
    onClose();
    item.run();
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((now) => (now + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && looking && chosen?.group !== 'pages') setEager(true);
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
          placeholder={t('palette.hint')} value={query} onChange={(event) => { setQuery(event.target.value); setAt(0); setEager(false); }} onKeyDown={press}
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
