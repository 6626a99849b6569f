import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { formatQuantity } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Sheet } from '@/ui/Sheet';

import { useReading } from '@/ui/theme/look';
import { countsOf, touched, type Consequence } from './consequences';
import { useText } from './useText';

type Props = {
  open: boolean;
  rows: readonly Consequence[];
  onClose: () => void;
  onConfirm: (ids: string[], partial: boolean) => void;
  busy: boolean;
  refused: Parameters<typeof UserErrorList>[0]['refused'];
};

/** What confirming the selected orders will come to, by kind with counts, before it is done. */
export function ConfirmMany({ open, rows, onClose, onConfirm, busy, refused }: Props) {
  const t = useText();
  const [partial, setPartial] = useState(true);
  const counts = countsOf(rows);
  const ids = touched(rows, partial);
  const lines = [
    counts.full > 0 && t('full', { count: counts.full }),
    partial && counts.part > 0 && t('part', { count: counts.part }),
    partial && counts.none > 0 && t('none', { count: counts.none }),
    !partial && counts.part + counts.none > 0 && t('cannot', { count: counts.part + counts.none }),
    counts.notNow > 0 && t('notNow', { count: counts.notNow }),
  ].filter((line) => line !== false);
  return (
    <Sheet
      open={open} onClose={onClose} title={t('sheetTitle', { count: ids.length })}
      foot={<><Ink keys="Ctrl Enter" busy={busy} disabled={ids.length === 0} onClick={() => onConfirm(ids, partial)}>{t('confirmCount', { count: ids.length })}</Ink><Button look="quiet" onClick={onClose}>{t('close')}</Button></>}
    >
      <div className="section stack">
        <ul className="ui-confirm-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        <label className="row"><input type="checkbox" checked={partial} onChange={(event) => setPartial(event.target.checked)} />{t('partial')}</label>
        <UserErrorList refused={refused} />
      </div>
      <Short rows={rows} />
    </Sheet>
  );
}

function Short({ rows }: { rows: readonly Consequence[] }) {
  const t = useText();
  const { locale } = useReading();
  return rows.filter(({ short }) => short.length > 0).map(({ order, short }) => (
    <div key={order.id} className="section">
      <h2>{order.number}</h2>
      <ul className="ui-confirm-list">
        {short.map(({ productId, sku, wanted, free }) => <li key={productId}>{t('shortOf', { sku, wanted: formatQuantity(wanted, locale), free: formatQuantity(free, locale) })}</li>)}
      </ul>
    </div>
  ));
}
