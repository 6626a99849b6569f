import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Keys } from './Keys';
import { beside } from './beside';
import './tooltip.css';

type Props = { text: ReactNode; keys?: string | undefined; children: ReactElement };

const WAIT_MS = 350;

/** Completes what is cut or short, on hover and on focus; never the only place of a fact. */
export function Tooltip({ text, keys, children }: Props) {
  const id = useId();
  const [at, setAt] = useState<Element | null>(null); // what it is about, while it is shown
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (around: Element, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAt(around.firstElementChild), ms);
  };
  const close = () => {
    clearTimeout(timer.current);
    setAt(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    // Only listens: what has the focus is inside.
    <span
      role="presentation" className="ui-tip-around" onPointerEnter={({ pointerType, currentTarget }) => pointerType === 'mouse' && show(currentTarget, WAIT_MS)} onPointerLeave={close} onPointerDown={close}
      onFocus={({ target, currentTarget }) => target.matches(':focus-visible') && show(currentTarget, 0)} onBlur={close} onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {children}
      {at && <Tip id={id} at={at}>{text}{keys && <Keys keys={keys} />}</Tip>}
    </span>
  );
}

function Tip({ id, at, children }: { id: string; at: Element; children: ReactNode }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    current.showPopover();
    Object.assign(current.style, beside(at.getBoundingClientRect(), current.getBoundingClientRect(), { width: innerWidth, height: innerHeight }));
    const own = at.getAttribute('aria-label') === current.textContent; // its name needs no repeating
    if (!own) at.setAttribute('aria-describedby', id);
    return () => {
      if (!own) at.removeAttribute('aria-describedby');
    };
  }, [at, id]);
  return <span ref={element} id={id} role="tooltip" popover="manual" className="ui-tip">{children}</span>;
}
