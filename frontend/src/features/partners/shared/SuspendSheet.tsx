import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { done } from '@/ui/notices';
import { ChangePartnerDocument } from './commands';
import type { Partner } from './documents';
import { useText } from './useText';

type Props = { partner: Partner; open: boolean; openOrders: number; onClose: () => void; onDone: () => void };

/** Stops taking orders, or takes them again; says first what that means (PTR-26). */
export function SuspendSheet({ partner: { id, name, state }, open, openOrders, onClose, onDone }: Props) {
  const t = useText();
  const { run, refused, failure, forget } = useCommand(ChangePartnerDocument);
  const stops = state === 'ACTIVE';
  const act = async () => {
    if (!(await run({ partnerId: id, state: stops ? 'SUSPENDED' : 'ACTIVE' })).ok) return false;
    done(t(stops ? 'suspended' : 'resumed', { name }));
    onDone();
    return true;
  };
  const means = stops ? [t('suspendOrder'), t('suspendSee'), ...(openOrders > 0 ? [t('suspendOpen', { count: openOrders })] : [])] : [t('resumeMeans')];
  return (
    <Confirm open={open} onClose={() => { forget(); onClose(); }} title={t(stops ? 'suspendAsk' : 'resumeAsk', { name })} consequences={means} action={t(stops ? 'suspend' : 'resume')} onConfirm={act} bad={stops}>
      <UserErrorList refused={refused} />
      {failure && <Failed reference={failure.reference}>{failure.message || undefined}</Failed>}
    </Confirm>
  );
}
