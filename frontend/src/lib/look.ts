import { useSyncExternalStore } from 'react';

export type Look = { theme: 'system' | 'light' | 'dark'; density: 'compact' | 'comfortable'; letters: boolean };

const KEPT = 'tierline.look';
const LETTERS = 'letter-keys'; // ui/useHotkey looks here
const usual: Look = { theme: 'system', density: 'compact', letters: true };
const listeners = new Set<() => void>();

function kept(): Look {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Look>) };
  } catch {
    return usual;
  }
}

let now = kept();

/** Looks like this from now on, here; what the server remembers is usePreferences' business. */
export function setLook(change: Partial<Look>): void {
  now = { ...now, ...change };
  localStorage.setItem(KEPT, JSON.stringify(now));
  localStorage.setItem(LETTERS, now.letters ? 'on' : 'off');
  listeners.forEach((each) => each());
}

export const currentLook = (): Look => now;

export const useChosenLook = (): Look =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, currentLook);
