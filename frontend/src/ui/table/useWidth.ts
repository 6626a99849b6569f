import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Width of an element, followed in steps of 8 px so that a resize does not draw for each pixel. */
export function useWidth<Found extends HTMLElement>(): { element: RefObject<Found | null>; width: number } {
  const element = useRef<Found>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return undefined;
    const measure = () => setWidth(Math.floor(found.clientWidth / 8) * 8);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(found);
    return () => watch.disconnect();
  }, []);
  return { element, width };
}
