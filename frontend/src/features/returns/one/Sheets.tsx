import type { Return } from './documents';
import { useText } from '../useText';
import { ReasonSheet } from './ReasonSheet';
import { SendSheet } from './SendSheet';
import type { ReturnCommands } from './useReturnCommands';

export type Asking = 'refuse' | 'callOff' | 'close' | 'send';

/** The sheet of what is being asked, over the return. */
export function Sheets({ found, commands, asking, onClose }: { found: Return; commands: ReturnCommands; asking: Asking | null; onClose: () => void }) {
  const t = useText();
  const facts = { number: found.number, them: found.partner.name };
  switch (asking) {
    case 'send': return <SendSheet found={found} commands={commands} onClose={onClose} />;
    case 'refuse': return <ReasonSheet title={t('refuseTitle', facts)} action={t('refuseDo')} says={[t('refuseSays', facts)]} hint={t('refuseHint', facts)} onClose={onClose} onSave={commands.refuse} />;
    case 'callOff': return <ReasonSheet title={t('callOffTitle', facts)} action={t('callOffDo')} says={[found.partner.isLinked ? t('callOffSays', facts) : t('callOffAlone', facts)]} hint={t('reasonKept')} optional onClose={onClose} onSave={commands.callOff} />;
    case 'close': return <ReasonSheet title={t('closeTitle', facts)} action={t('closeDo')} says={[t('closeSays'), t('closeRest')]} hint={t('reasonKept')} optional onClose={onClose} onSave={commands.close} />;
    default: return null;
  }
}
