import { useCallback, useState } from 'react';

function read<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

/** State that survives leaving, loading again and losing the network; forget() throws it away. */
export function useKept<T>(name: string, otherwise: T): [value: T, set: (change: (before: T) => T) => void, forget: () => void] {
  const key = `tierline.kept.${name}`;
  const [held, hold] = useState<{ key: string; value: T }>(() => ({ key, value: read(key, otherwise) }));
  const value = held.key === key ? held.value : read(key, otherwise);
  const set = useCallback(
    (change: (before: T) => T) =>
      hold((before) => {
        const next = change(before.key === key ? before.value : read(key, otherwise));
        localStorage.setItem(key, JSON.stringify(next));
        return { key, value: next };
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `otherwise` is a constant written in place
    [key],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    hold({ key, value: otherwise });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same
  }, [key]);
  return [value, set, forget];
}
