import { useRef, useState } from 'react';
import { useWedge } from '@/lib/useWedge';
import { Icon } from '@/ui/Icon';
import { useHotkey } from '@/ui/useHotkey';

type Props = { value: string; onSearch: (text: string) => void; label: string };

/** Searches with Enter, on leaving, or when a code is scanned; Esc empties it. */
export function SearchField({ value, onSearch, label }: Props) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useWedge(onSearch);
  useHotkey('/', () => input.current?.focus());
  const search = (wanted: string) => wanted !== value && onSearch(wanted);
  return (
    <form className="goods-scan grow" role="search" onSubmit={(event) => { event.preventDefault(); search(text.trim()); }}>
      <Icon name="search" />
      <input
        ref={input} className="goods-input" value={text} aria-label={label} placeholder={label} autoComplete="off" enterKeyHint="search"
        onChange={(event) => setText(event.target.value)} onBlur={() => search(text.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !text) return;
          event.stopPropagation();
          setText('');
          search('');
        }}
      />
    </form>
  );
}
