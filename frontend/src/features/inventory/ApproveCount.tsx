import { useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatQuantity } from '@/lib/format/number';
import { isZero } from '@/lib/decimal';
import { useOnline } from '@/lib/useOnline';
import { Confirm } from '@/ui/Confirm';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import type { CountLine } from './CountLines';
import { countedOf, differenceOf, type Entered } from './countSheet';
import { goodsOf } from './shared/goods';
import { Refusals } from './shared/Refusals';
import { useText } from './shared/useText';

const ApproveCountDocument = graphql(`
  mutation ApproveCount($input: ApproveCountInput!) {
    approveCount(input: $input) {
      count {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const SHOWN = 8;

type Props = {
  count: { id: string; number: string; lines: readonly CountLine[] };
  progress: { lines: number; counted: number; differing: number };
  entered: Entered;
  saving: boolean;
  waiting: number;
  onFlush: () => Promise<boolean>;
  onDone: () => void;
};

/** The foot of an open count: how far it is, and the approval with what it will book. */
export function ApproveCount({ count, progress, entered, saving, waiting, onFlush, onDone }: Props) {
  const t = useText();
  const locale = useLanguage();
  const online = useOnline();
  const may = useMay()('inventory.count.approve');
  const [asking, setAsking] = useState(false);
  const approve = useCommand(ApproveCountDocument);
  const missing = progress.lines - progress.counted;
  const changes = count.lines.flatMap((line) => {
    const difference = differenceOf(line, entered);
    if (difference === null || isZero(difference)) return [];
    return [t('count.willBook', { product: goodsOf(line.product).name, difference: formatQuantity(difference, locale, true), book: formatQuantity(line.expected, locale), counted: formatQuantity(countedOf(line, entered) ?? '0', locale) })];
  });
  const more = changes.length > SHOWN ? [t('count.andMore', { count: changes.length - SHOWN })] : [];
  const send = async () => {
    if (!(await onFlush())) return;
    const outcome = await approve.run({ countId: count.id });
    if (!outcome.ok) return;
    done(t('count.approved', { number: count.number }));
    onDone();
  };
  const verb = progress.differing ? t('count.approve', { count: progress.differing }) : t('count.approveNone');
  if (!may) return <span className="t-2">{t('count.mayNotApprove')}</span>;
  return (
    <>
      <Ink onClick={() => setAsking(true)} keys="Ctrl Enter" busy={approve.busy} why={!online ? t('needsNetwork') : missing ? t('count.notCounted', { count: missing }) : null}>{verb}</Ink>
      <span className="t-3" role="status">{missing ? t('count.notCounted', { count: missing }) : saving || waiting ? t('count.saving') : ''}</span>
      {(approve.refused.length > 0 || approve.failure) && <Refusals refused={approve.refused} failure={approve.failure} />}
      <Confirm open={asking} onClose={() => setAsking(false)} title={t('count.approveQuestion', { number: count.number, count: progress.differing })} action={verb} consequences={[...changes.slice(0, SHOWN), ...more, t('count.ledger', { number: count.number })]} onConfirm={send} />
    </>
  );
}
