import { useEffect, useRef, type RefObject } from 'react';
import { matches, mayAct, type Stroke, strokesOf, underDialog } from './hotkey';

type Options = { enabled?: boolean; /** The element the key belongs to: decides whether a dialog lies over it. */ within?: RefObject<Element | null> };

const SEQUENCE_MS = 1000;

const lettersAreOff = ({ ctrl, alt, key }: Stroke) => !ctrl && !alt && key.length === 1 && localStorage.getItem('letter-keys') === 'off';

const fits = (event: KeyboardEvent, stroke: Stroke | undefined): stroke is Stroke =>
  stroke !== undefined && matches(event, stroke) && mayAct(event, stroke) && !lettersAreOff(stroke);

/** Runs `act` on "Ctrl Enter", "R", "?" or a sequence "G B". Keys that a user switched off are in localStorage "letter-keys" = "off". */
export function useHotkey(keys: string | undefined, act: (event: KeyboardEvent) => void, { enabled = true, within }: Options = {}) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!keys || !enabled) return undefined;
    const strokes = strokesOf(keys);
    let at = 0;
    let since = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.timeStamp - since > SEQUENCE_MS) at = 0;
      if (!fits(event, strokes[at]) || underDialog(within?.current ?? null)) {
        at = 0;
        return;
      }
      at += 1;
      since = event.timeStamp;
      if (at < strokes.length) return;
      at = 0;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys, enabled, within]);
}
