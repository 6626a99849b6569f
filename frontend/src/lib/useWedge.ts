import { useEffect, useRef } from 'react';

const FAST_MS = 45; // nobody types so fast; a scanner does
const LEAST = 5;

const isField = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Collects what a scanner that acts as a keyboard types, and tells it at Enter. */
export function wedge(onScan: (code: string) => void) {
  let text = '';
  let last = 0;
  return (key: string, at: number): boolean => {
    if (at - last > FAST_MS) text = '';
    last = at;
    if (key === 'Enter') {
      const code = text;
      text = '';
      if (code.length < LEAST) return false;
      onScan(code);
      return true;
    }
    if (key.length === 1) text += key;
    return false;
  };
}

/** Hears a scanner wherever the cursor is, except in fields, which take it themselves. */
export function useWedge(onScan: (code: string) => void, enabled = true) {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const press = wedge((code) => latest.current(code));
    const listen = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (press(event.key, event.timeStamp)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [enabled]);
}
