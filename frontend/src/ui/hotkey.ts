/** "Ctrl Enter", "Shift X", ".", "Alt ↓", "G B" (one after the other) as something an event can be compared with. */
export type Stroke = { ctrl: boolean; shift: boolean; alt: boolean; key: string };

const names: Record<string, string> = { '↓': 'arrowdown', '↑': 'arrowup', '←': 'arrowleft', '→': 'arrowright', '↵': 'enter', esc: 'escape', space: ' ' };
const modifiers = new Set(['ctrl', 'shift', 'alt']);

export function strokesOf(keys: string): Stroke[] {
  const words = keys.toLowerCase().split(' ').filter(Boolean);
  const held = words.filter((word) => modifiers.has(word));
  return words.filter((word) => !modifiers.has(word)).map((word) => ({
    ctrl: held.includes('ctrl'), shift: held.includes('shift'), alt: held.includes('alt'), key: names[word] ?? word,
  }));
}

const isLetter = (key: string) => /^[a-z]$/.test(key);

export function matches(event: KeyboardEvent, { ctrl, shift, alt, key }: Stroke): boolean {
  const pressed = event.key.toLowerCase();
  // Signs such as "?" need Shift on some keyboards and not on others: only letters and named keys compare it.
  const shiftFits = event.shiftKey === shift || (!isLetter(key) && key.length === 1);
  return pressed === key && (event.ctrlKey || event.metaKey) === ctrl && event.altKey === alt && shiftFits;
}

const fields = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

/** Single letters and signs act only outside fields (WCAG 2.1.4); Ctrl and Alt combinations everywhere. */
export function mayAct(event: KeyboardEvent, { ctrl, alt, key }: Stroke): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (ctrl || alt || key === 'escape') return true;
  return !(event.target instanceof Element && event.target.closest(fields));
}

/** A dialog on top keeps the keys of the page below from acting. */
export function underDialog(element: Element | null): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].filter((found) => found.checkVisibility?.() ?? true);
  return dialogs.length > 0 && !dialogs.some((dialog) => element !== null && dialog.contains(element));
}
