import { Rich } from '@/features/inventory/shared/Rich';
import { Said } from '@/features/inventory/shared/Said';
import { useEnterMall } from '@/features/purchasing/shared/useEnterMall';
import { useMay } from '@/features/identity/shared/viewer';
import { sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { Ink } from '@/ui/Ink';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { askInMallAddress } from '../shared/addresses';
import { useText } from '../useText';
import { AskLines } from './AskLines';
import type { Returnable } from './documents';

/** A linked supplier agrees to returns itself: what may go back, and the way into its mall, to this very order. */
export function ToMall({ order, back }: { order: Returnable; back: string }) {
  const t = useText();
  const { locale } = useReading();
  const may = useMay();
  const { partner, number, lines, orderKey } = order;
  const mall = useEnterMall(partner.id);
  const enter = () => void mall.enter(askInMallAddress(orderKey));
  const mayAsk = may('purchasing.order.view') && may('returns.order.request');
  return (
    <PageFrame
      title={t('ask.guest')} back={back} about={`${number} · ${partner.name}`}
      lead={<Rich>{t('toMallLead', { supplier: partner.name, number, pieces: formatQuantity(sum(lines.map(({ open }) => open)), locale) })}</Rich>}
      foot={mayAsk ? <Ink onClick={enter} busy={mall.busy} keys="Ctrl Enter">{t('toMall', { supplier: partner.name })}</Ink> : <span className="t-2">{t('mayNot')}</span>}
    >
      <Said of={mall} onRetry={enter} />
      <AskLines lines={lines} wishes={{}} onChange={null} />
    </PageFrame>
  );
}
