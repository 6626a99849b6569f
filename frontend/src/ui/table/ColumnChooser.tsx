import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '../Button';
import { Float } from '../Float';
import { useText } from '../useText';
import type { Column } from './types';
import type { TableControl } from './useTableState';

const Chooser = lazy(async () => ({ default: (await import('./Chooser')).Chooser }));

type Props<Row> = { columns: Column<Row>[]; table: TableControl };

/** Which columns, how wide, in which order, which stay. */
export function ColumnChooser<Row>(props: Props<Row>) {
  const t = useText();
  const around = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <span ref={around} className="ui-float-around"><Button size="s" look="quiet" icon="columns" onClick={() => setOpen(!open)}>{t('columns')}</Button></span>
      {open && <Float of={around} onClose={() => setOpen(false)}><Suspense fallback={null}><Chooser {...props} /></Suspense></Float>}
    </>
  );
}
