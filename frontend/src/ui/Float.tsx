import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { below } from './beside';
import { cx } from './cx';
import './float.css';

type Props = {
  /** What it hangs on: the element around the button that opens it. */
  of: RefObject<HTMLElement | null>;
  onClose: () => void;
  align?: 'left' | 'right';
  className?: string;
  children: ReactNode;
};

/** The button in there, or what there is. */
const buttonIn = (around: HTMLElement | null) => around?.querySelector<HTMLElement>('button') ?? around?.firstElementChild ?? null;

function usePlace({ of, align = 'right' }: Props, own: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const { current } = own;
    const button = buttonIn(of.current);
    if (!current || !button) return undefined;
    const place = () => Object.assign(current.style, below(button.getBoundingClientRect(), current.getBoundingClientRect(), { width: innerWidth, height: innerHeight }, align));
    current.showPopover?.();
    place();
    const watch = new ResizeObserver(place);
    watch.observe(current);
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      watch.disconnect();
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, [of, own, align]);
}

/** A press elsewhere and Esc close it; Esc leads back to its button. */
function useDismiss({ of, onClose }: Props, own: RefObject<HTMLElement | null>) {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const isOurs = (target: EventTarget | null) => target instanceof Node && Boolean(own.current?.contains(target) || of.current?.contains(target));
    const leave = (event: Event) => !isOurs(event.target) && close.current();
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // only this closes, not the sheet below it as well
      const button = buttonIn(of.current);
      close.current();
      if (button instanceof HTMLElement) button.focus();
    };
    addEventListener('pointerdown', leave, true);
    addEventListener('focusin', leave, true);
    addEventListener('keydown', escape, true);
    return () => {
      removeEventListener('pointerdown', leave, true);
      removeEventListener('focusin', leave, true);
      removeEventListener('keydown', escape, true);
    };
  }, [of, own]);
}

/** Hangs below a button, over everything; mounted while it is open. */
export function Float(props: Props) {
  const { of, className, children } = props;
  const own = useRef<HTMLDivElement>(null);
  usePlace(props, own);
  useDismiss(props, own);
  const inside = (
    // What is pressed in here is no press on what is below it.
    <div ref={own} role="presentation" popover="manual" className={cx('ui-float', className)} onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      {children}
    </div>
  );
  // A dialog keeps the focus inside; what hangs over it has to be in it.
  return createPortal(inside, of.current?.closest('[role="dialog"]') ?? document.body);
}
