import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { useText } from './useText';
import type { Today } from './useToday';

/** In the place of the rows while there are none. */
export function Instead({ today: { groups, lead, loading, failed, again } }: { today: Today }) {
  const t = useText();
  if (failed) return <Failed onRetry={again}>{t('failed')}</Failed>;
  if (loading) return <Loading rows={8} columns={[50, 14, 10]} />;
  if (groups.length > 0) return null;
  return <Nothing>{lead?.byRule ? t('nothingRule', { count: lead.byRule }) : t('nothing')}</Nothing>;
}
