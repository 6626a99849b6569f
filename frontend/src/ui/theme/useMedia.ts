import { useSyncExternalStore } from 'react';

/** Whether a media query holds; follows changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export const usePhone = () => useMedia('(max-width: 639px)');
export const useTablet = () => useMedia('(max-width: 1023px)');
export const useNarrow = () => useMedia('(max-width: 1499px)');
