import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { formatDay } from '@/lib/format/date';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useNow } from '@/ui/useNow';
import { useUndoConfirm } from './decisions/useUndoConfirm';
import { keyOfItem, kinds } from './groups';
import { Instead } from './Instead';
import { Lead } from './Lead';
import { RuleFoot } from './RuleFoot';
import { useChosen } from './useChosen';
import { useText } from './useText';
import { useToday } from './useToday';
import { VerbFilter } from './VerbFilter';
import { WorkGroup } from './WorkGroup';
import './today.css';

// The list comes first, and with fewer bytes; what is done about one of its rows right after.
const Decision = lazy(async () => ({ default: (await import('./decisions/Decision')).Decision }));

/** What waits for this person, by what one does with it, and the decision beside it. */
export function TodayPage() {
  const t = useText();
  const reading = useReading();
  const now = useNow();
  const tablet = useTablet();
  const [params, setParams] = useSearchParams();
  const only = params.get('do');
  const full = params.get('all');
  const today = useToday(full && full in kinds ? (full as WorkKind) : null);
  const { groups, total, lead, again, ready } = today;
  const verb = groups.some((group) => group.verb === only) ? only : null;
  const shown = useMemo(() => (verb ? groups.filter((group) => group.verb === verb) : groups), [groups, verb]);
  const rows = useMemo(() => shown.flatMap(({ items }) => items), [shown]);
  const { chosen, opened, choose, close, leave } = useChosen(rows, !tablet);
  const [undoRefusal, setUndoRefusal] = useState('');
  const undo = useUndoConfirm(setUndoRefusal, again);
  const finished = useCallback(() => { leave(); again(); }, [leave, again]);
  const set = (name: string, value: string) => setParams((before) => withParam(before, name, value), { replace: true });
  const item = rows.find((row) => keyOfItem(row) === chosen);

  return (
    <PageFrame
      title={formatDay(now.toISOString(), reading, true)} lead={ready && <Lead lead={lead} total={total} />} sideWidth={tablet ? 392 : 432}
      tools={groups.length > 1 && <VerbFilter groups={groups} value={verb ?? ''} onChange={(value) => set('do', value)} />}
      side={item && <Suspense fallback={<Loading rows={6} />}><Decision key={keyOfItem(item)} item={item} onDone={finished} onUndo={(id, number) => void undo(id, number)} /></Suspense>}
      sideTitle={item && t(`kind.${item.kind}`)} sideOpen={opened} onSideClose={close}
    >
      {undoRefusal && <Refusal ways={[{ label: t('understood'), onTake: () => setUndoRefusal('') }]}>{undoRefusal}</Refusal>}
      <Instead today={today} />
      <div className="today-list">
        {shown.map((group) => <WorkGroup key={group.verb} group={group} chosen={chosen} onChoose={choose} onAll={(kind) => set('all', kind)} />)}
      </div>
      {lead && lead.byRule > 0 && <RuleFoot lead={lead} />}
    </PageFrame>
  );
}

function withParam(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}
