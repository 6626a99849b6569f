import { useState } from 'react';
import { useQuery } from 'urql';
import { Ink } from '@/ui/Ink';
import { Money } from '@/ui/Money';
import type { Decimal } from '@/lib/decimal';
import { PreviewConfirmDocument } from './bulkDocuments';
import { ConfirmMany } from './ConfirmMany';
import { countsOf, touched } from './consequences';
import type { Bulk } from './useBulk';
import { useText } from './useText';

type Props = { ids: string[]; sum: Decimal | null; currency: string; mayConfirm: boolean; bulk: Bulk; onStarted: () => void };

/** What can be done with the selected orders, counted before anybody presses: "12 can be confirmed, 2 cannot". */
export function SelectionFacts({ ids, sum, currency, mayConfirm, bulk, onStarted }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: PreviewConfirmDocument, variables: { orderIds: ids }, pause: !mayConfirm || ids.length === 0, requestPolicy: 'network-only' });
  const rows = data?.previewConfirm ?? [];
  const counts = countsOf(rows);
  const can = touched(rows, true).length;
  const start = async (chosen: string[], partial: boolean) => {
    await bulk.start(chosen, partial);
    setOpen(false);
    onStarted();
  };
  return (
    <>
      {sum !== null && <span className="t-2"><Money amount={sum} currency={currency} /></span>}
      {mayConfirm && <span className="t-2">{fetching && rows.length === 0 ? t('preview') : facts(counts, t)}</span>}
      <span className="grow" />
      {mayConfirm && <Ink keys="Ctrl Enter" disabled={can === 0} onClick={() => setOpen(true)}>{t('confirmCount', { count: can })}</Ink>}
      <ConfirmMany open={open} rows={rows} onClose={() => setOpen(false)} onConfirm={(chosen, partial) => void start(chosen, partial)} busy={bulk.busy} refused={bulk.refused} />
    </>
  );
}

function facts({ full, part, none, notNow }: ReturnType<typeof countsOf>, t: ReturnType<typeof useText>): string {
  const cannot = none + notNow;
  return [full > 0 && t('canConfirm', { count: full }), part > 0 && t('inPart', { count: part }), cannot > 0 && t('cannot', { count: cannot })].filter(Boolean).join(' · ');
}
