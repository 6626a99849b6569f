import { useViewer } from '@/features/identity/shared/viewer';
import { messages } from '@/lib/i18n/messages';
import { site } from '@/lib/site';
import { PageFrame } from '@/ui/PageFrame';
import { en, zh } from './messages';

const useText = messages('today', en, zh);

export function TodayPage() {
  const t = useText();
  const { name } = useViewer();
  return <PageFrame title={t('title')} lead={t('lead', { house: site().name, name })}>{null}</PageFrame>;
}
