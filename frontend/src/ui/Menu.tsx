import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react';
import { cx } from './cx';
import { Float } from './Float';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Keys } from './Keys';

export type MenuItem =
  | { key: string; label: ReactNode; onSelect: () => void; icon?: IconName; keys?: string; bad?: boolean; /** Why not now: shown below, item off. */ why?: string | null | undefined; checked?: boolean }
  | { key: string; divider: true };

type Props = { items: MenuItem[]; /** The button that opens it. */ children: ReactElement; align?: 'left' | 'right'; open?: boolean; onOpen?: (open: boolean) => void };

function Item({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  if ('divider' in item) return <hr />;
  const { label, onSelect, icon, keys, bad, why, checked } = item;
  const select = () => {
    onDone();
    onSelect();
  };
  return (
    <button
      type="button" tabIndex={-1} role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'} aria-checked={checked} aria-disabled={Boolean(why) || undefined}
      className={cx('ui-menu-item', bad && 'bad')} onClick={why ? undefined : select}
    >
      {icon && <Icon name={icon} />}<span className="grow">{label}{why && <span className="small t-3 ui-menu-why">{why}</span>}</span>
      {checked && <Icon name="check" />}{keys && <Keys keys={keys} />}
    </button>
  );
}

/** Which entry a key leads to, of so many; null where it leads to none. */
export function stepped(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at <= 0 ? count : at) - 1;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : null;
}

function move(event: KeyboardEvent<HTMLElement>) {
  const entries = [...event.currentTarget.querySelectorAll('button')];
  const next = stepped(event.key, entries.findIndex((entry) => entry === document.activeElement), entries.length);
  if (next === null) return;
  event.preventDefault();
  entries[next]?.focus();
}

function List({ items, of, onClose, align }: { items: MenuItem[]; of: RefObject<HTMLElement | null>; onClose: () => void; align: 'left' | 'right' }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const back = () => {
    of.current?.querySelector('button')?.focus({ preventScroll: true });
    onClose();
  };
  return (
    <Float of={of} onClose={onClose} align={align} className="ui-menu">
      <div ref={list} role="menu" tabIndex={-1} onKeyDown={(event) => (event.key === 'Tab' ? back() : move(event))}>
        {items.map((item) => <Item key={item.key} item={item} onDone={back} />)}
      </div>
    </Float>
  );
}

/** Everything that is not the next best action. */
export function Menu({ items, children, align = 'right', open, onOpen }: Props) {
  const around = useRef<HTMLSpanElement>(null);
  const [own, setOwn] = useState(false);
  const shown = open ?? own;
  const set = (next: boolean) => {
    setOwn(next);
    onOpen?.(next);
  };
  useEffect(() => {
    const button = around.current?.querySelector('button');
    button?.setAttribute('aria-haspopup', 'menu');
    button?.setAttribute('aria-expanded', String(shown));
  }, [shown]);
  return (
    <>
      {/* Only listens: the button is inside. */}
      <span ref={around} role="presentation" className="ui-float-around" onClick={open === undefined ? () => set(!shown) : undefined}>{children}</span>
      {shown && <List items={items} of={around} onClose={() => set(false)} align={align} />}
    </>
  );
}
