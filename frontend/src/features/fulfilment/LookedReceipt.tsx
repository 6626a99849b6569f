import { useMay } from '@/features/identity/shared/viewer';
import { Rich } from '@/features/inventory/shared/Rich';
import { sum } from '@/lib/decimal';
import { formatWhen } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import type { Receipt } from './receiptDocument';
import { ReceivedLines } from './ReceivedLines';
import { useReturnOf } from './useReceive';
import { useText } from './useText';
import { keyOf } from '@/graphql/ids';

export const aboutOf = ({ partner, despatchNumber }: Receipt) => [partner.name, despatchNumber].filter(Boolean).join(' · ');

/** A receipt that is finished, or not this person's to take in. */
export function LookedReceipt({ receipt, base }: { receipt: Receipt; base: string }) {
  const t = useText();
  const reading = useReading();
  const { number, state, isReturn, partner, receivedAt, warehouse, lines } = receipt;
  const isOpen = state === 'EXPECTED';
  const when = receivedAt ? formatWhen(receivedAt, reading) : '';
  const finished = warehouse ? t('receive.finished', { when, place: warehouse.name }) : t('receive.finishedPlain', { when });
  const open = formatQuantity(sum(lines.map((line) => line.open)), reading.locale);
  return (
    <PageFrame
      title={t('receive.one', { number })} about={aboutOf(receipt)} back={base} lead={isOpen ? <Rich>{t('receive.toCome', { partner: partner.name, expected: open })}</Rich> : finished}
      actions={<State is={isOpen ? 'underway' : 'complete'}>{t(isOpen ? 'receiving.due' : 'receiving.received')}</State>}
      below={isReturn ? <OfReturn receipt={receipt} /> : !isOpen && <GiveBack receipt={receipt} />}
    >
      <ReceivedLines lines={lines} isOpen={isOpen} />
    </PageFrame>
  );
}

function OfReturn({ receipt }: { receipt: Receipt }) {
  const t = useText();
  const found = useReturnOf(receipt);
  return <div className="goods-next"><span>{t('receive.isReturn')}</span>{found && <Button to={`/sell/returns/${keyOf(found.id)}`}>{t('receive.toReturn', { number: found.number })}</Button>}</div>;
}

/** What turns out to be damaged or wrong goes back to who has sent it. */
function GiveBack({ receipt }: { receipt: Receipt }) {
  const t = useText();
  const may = useMay();
  if (!may('returns.order.request') && !may('returns.order.instruct')) return null;
  return <div className="goods-next"><span>{t('receive.somethingWrong')}</span><Button icon="return" to={`/buy/returns/new?trade=${receipt.orderKey}`}>{t('receive.giveBack')}</Button></div>;
}
