import { UserErrorList } from '@/graphql/UserErrorList';
import { Button } from '@/ui/Button';
import { Progress } from '@/ui/Progress';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { useNavigate } from 'react-router';
import { orderAddress } from '../shared/address';
import type { Bulk, BulkRun } from './useBulk';
import { useText } from './useText';

/** How far a run is, what was refused and why; taken back from here for as long as nobody has acted on it. */
export function RunSheet({ bulk }: { bulk: Bulk }) {
  const t = useText();
  const { run, isUndo, started, busy, refused, takeBack, close } = bulk;
  if (!started) return null;
  const done = run?.isFinished && !isUndo ? run.items.filter(({ state }) => state === 'DONE') : [];
  const undo = done.length > 0 && <Button icon="undo" busy={busy} onClick={() => void takeBack(done.map(({ recordId }) => recordId))}>{t('undo')}</Button>;
  return (
    <Sheet open onClose={close} title={t(isUndo ? 'undoing' : 'running')} foot={<>{undo}<Button look="quiet" onClick={close}>{t('close')}</Button></>}>
      <div className="section stack">
        {run?.isFinished ? <Finished run={run} isUndo={isUndo} /> : <Going run={run} isUndo={isUndo} />}
        <UserErrorList refused={refused} />
      </div>
    </Sheet>
  );
}

type OfRun = { run: BulkRun; isUndo: boolean };

function Going({ run, isUndo }: { run: BulkRun | null; isUndo: boolean }) {
  const t = useText();
  const label = t(isUndo ? 'undoing' : 'running');
  return run ? <Progress label={label} done={run.done + run.refused} total={run.total} mayLeave /> : <Progress label={label} mayLeave />;
}

function Finished({ run, isUndo }: OfRun) {
  const t = useText();
  const navigate = useNavigate();
  const failed = run.items.filter(({ state }) => state === 'REFUSED');
  return (
    <>
      <p className="strong">{t(isUndo ? 'undone' : 'done', { count: run.done })} {failed.length > 0 && <span className="t-bad">{t(isUndo ? 'notUndone' : 'refused', { count: failed.length })}</span>}</p>
      {failed.map(({ recordId, number, message }) => (
        <Refusal key={recordId} tone="bad" ways={[{ label: t('openOrder'), onTake: () => void navigate(orderAddress(recordId)) }]}><b>{number}</b> {message}</Refusal>
      ))}
    </>
  );
}
