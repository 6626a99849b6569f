import { formatWhen } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { useReading } from '@/ui/theme/look';
import { useText } from './useText';
import { AgreeDocument, DeclineDocument } from './answerInvitation.platform';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** A company asks to trade with us. */
export function InvitationDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const reading = useReading();
  const agree = useAct(AgreeDocument, onDone);
  const decline = useAct(DeclineDocument, onDone);
  const { partnerName: name, recordId: linkId } = item;
  return (
    <Pane
      item={item} title={t('invited.ask', { name })} text={t('invited.text', { when: formatWhen(item.since, reading) })} said={[agree, decline]}
      then={{ title: t('invited.then'), list: [t('invited.c1'), t('invited.c2')] }}
      actions={
        <>
          <Ink keys="R" busy={agree.busy} onClick={() => void agree.act({ linkId }, t('invited.done', { name }))}>{t('invited.accept')}</Ink>
          <Button keys="D" busy={decline.busy} onClick={() => void decline.act({ linkId }, t('invited.declined', { name }))}>{t('invited.decline')}</Button>
        </>
      }
    />
  );
}
