import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

type Props<Row> = { label: string; rows: readonly Row[]; rowKey: (row: Row) => string; phone: (row: Row) => ReactNode; onOpen: ((row: Row) => void) | undefined; onMore: (() => void) | undefined; below: ((row: Row) => ReactNode) | undefined; children: ReactNode };

const TYPICAL = 96;

/** The grid as a list: one item per row, as high as it needs to be. */
export function PhoneList<Row>({ label, rows, rowKey, phone, onOpen, onMore, below, children }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions change with the rows, which is what we want here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => TYPICAL, overscan: 6, initialRect: { width: 390, height: 700 } });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (onMore && last >= 0 && last >= rows.length - 8) onMore();
  }, [onMore, last, rows.length]);
  return (
    // What scrolls must be reached by keyboard, also where no row can be.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="ui-phone-list" tabIndex={0}>
      <div role="list" aria-label={label} className="ui-phone-body" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const open = (target: EventTarget) => { if (!(target as Element).closest('a,button,input,label')) onOpen?.(row); };
          return (
            // A link or button inside names the row for the keyboard; the whole item is only a larger target.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
            <div key={rowKey(row)} role="listitem" data-index={index} data-open={onOpen ? '' : undefined} ref={virtual.measureElement} className="ui-phone-item" style={{ transform: `translateY(${start}px)` }} onClick={(event) => open(event.target)}>
              {phone(row)}{below?.(row)}
            </div>
          );
        })}
      </div>
      {children}
    </div>
  );
}
