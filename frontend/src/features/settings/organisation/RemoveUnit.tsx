import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Confirm } from '@/ui/Confirm';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { useText } from '../shared/useText';
import { RemoveUnitDocument, type Unit } from './documents';

type Props = { unit: Unit; onClose: () => void; onDone: () => void };

/** Asks before one goes; says why where it may not. */
export function RemoveUnit({ unit, onClose, onDone }: Props) {
  const t = useText();
  const language = useLanguage();
  const remove = useCommand(RemoveUnitDocument);
  async function run() {
    const outcome = await remove.run({ unitId: unit.id });
    if (!outcome.ok) return false;
    done(t('units.removed', { name: unit.name }));
    onDone();
    return true;
  }
  return (
    <Confirm bad open onClose={onClose} title={t('units.removeAsk', { name: unit.name })} consequences={[t('units.removeFree', { code: unit.code })]} action={t('units.remove')} onConfirm={run}>
      {remove.refused.map((each) => <Refusal key={each.code}>{sentenceOf(each, language)}</Refusal>)}
      {remove.failure && <Refusal tone="bad">{remove.failure.message || t('failed')}</Refusal>}
    </Confirm>
  );
}
