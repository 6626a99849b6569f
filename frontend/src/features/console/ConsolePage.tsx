import { messages } from '@/lib/i18n/messages';
import { useViewer } from '@/features/identity/shared/viewer';
import { PageFrame } from '@/ui/PageFrame';
import { en, zh } from './messages';

const useText = messages('console', en, zh);

export function ConsolePage() {
  const t = useText();
  const { name } = useViewer();
  return <PageFrame title={t('title')} lead={t('lead', { name })}>{null}</PageFrame>;
}
