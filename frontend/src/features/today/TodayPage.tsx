import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { formatDay } from '@/lib/format/date';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { Segmented } from '@/ui/Segmented';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useNow } from '@/ui/useNow';
import { Decision } from './decisions/Decision';
import { useUndoConfirm } from './decisions/useUndoConfirm';
import { keyOfItem, kinds, type Verb } from './groups';
import { Lead } from './Lead';
import { RuleFoot } from './RuleFoot';
import { useChosen } from './useChosen';
import { useText } from './useText';
import { useToday } from './useToday';
import { WorkGroup } from './WorkGroup';
import './today.css';

/** What waits for this person, by what one does with it, and the decision beside it. */
export function TodayPage() {
  const t = useText();
  const reading = useReading();
  const now = useNow();
  const tablet = useTablet();
  const [params, setParams] = useSearchParams();
  const only = params.get('do');
  const full = params.get('all');
  const { groups, total, lead, loading, failed, again } = useToday(full && full in kinds ? (full as WorkKind) : null);
  const shown = useMemo(() => (groups.some(({ verb }) => verb === only) ? groups.filter(({ verb }) => verb === only) : groups), [groups, only]);
  const rows = useMemo(() => shown.flatMap(({ items }) => items), [shown]);
  const { chosen, opened, choose, close, leave } = useChosen(rows, !tablet);
  const [undoRefusal, setUndoRefusal] = useState('');
  const undo = useUndoConfirm(setUndoRefusal, again);
  const finished = useCallback(() => { leave(); again(); }, [leave, again]);
  const set = (name: string, value: string) => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; }, { replace: true });
  const item = rows.find((row) => keyOfItem(row) === chosen);
  const options = [{ value: '', label: t('all'), count: total }, ...groups.map(({ verb, count }) => ({ value: verb as Verb | '', label: t(`short.${verb}`), count }))];

  return (
    <PageFrame
      title={formatDay(now.toISOString(), reading, true)} lead={!loading && !failed && <Lead lead={lead} total={total} />} sideWidth={tablet ? 392 : 432}
      tools={groups.length > 1 && <div className="today-filter"><Segmented label={t('filter')} value={groups.some(({ verb }) => verb === only) ? (only ?? '') : ''} onChange={(value) => set('do', value)} options={options} /></div>}
      side={item && <Decision key={keyOfItem(item)} item={item} onDone={finished} onUndo={(id, number) => void undo(id, number)} />}
      sideTitle={item && t(`kind.${item.kind}`)} sideOpen={opened} onSideClose={close}
    >
      {undoRefusal && <Refusal ways={[{ label: t('understood'), onTake: () => setUndoRefusal('') }]}>{undoRefusal}</Refusal>}
      {failed && <Failed onRetry={again}>{t('failed')}</Failed>}
      {loading && <Loading rows={8} columns={[50, 14, 10]} />}
      {!loading && !failed && groups.length === 0 && <Nothing>{lead?.byRule ? t('nothingRule', { count: lead.byRule }) : t('nothing')}</Nothing>}
      <div className="today-list">
        {shown.map((group) => <WorkGroup key={group.verb} group={group} chosen={chosen} onChoose={choose} onAll={(kind) => set('all', kind)} />)}
      </div>
      {lead && lead.byRule > 0 && <RuleFoot lead={lead} />}
    </PageFrame>
  );
}
