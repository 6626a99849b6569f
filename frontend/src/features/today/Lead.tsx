import { formatWhen } from '@/lib/format/date';
import { useReading } from '@/ui/theme/look';
import { useText } from './useText';

type Figures = { since: string; orders: number; byRule: number; needYou: number };

/** "20 orders since yesterday 18:00. 17 went through by rule, 3 need you. 31 things wait for you in all." */
export function Lead({ lead, total }: { lead: Figures | null; total: number }) {
  const t = useText();
  const reading = useReading();
  const space = reading.locale === 'zh' ? '' : ' ';
  const rest = total > 0 && t('lead.rest', { count: total });
  if (!lead) return <>{rest || t('nothing')}</>;
  const { orders, byRule, needYou } = lead;
  const when = formatWhen(lead.since, reading);
  const since = reading.locale === 'zh'
    ? <>{t('lead.since', { when }).replace('。', '，')}<b>{t('lead.orders', { count: orders })}</b>。</>
    : <><b>{t('lead.orders', { count: orders })}</b> {t('lead.since', { when })}</>;
  return (
    <>
      {since}{space}
      {orders > 0 && (
        <>
          {byRule > 0 && <><b>{byRule}</b>{space}{t('lead.byRule')}{space}</>}
          {needYou > 0 ? <><b>{needYou}</b>{space}{t(needYou === 1 ? 'lead.needOne' : 'lead.need')}</> : t(byRule > 0 ? 'lead.none' : 'lead.noneAtAll')}{space}
        </>
      )}
      {rest}
    </>
  );
}
