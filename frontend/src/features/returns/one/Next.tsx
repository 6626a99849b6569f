import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { addressAt, sellersOf } from '@/features/mall/shared/places';
import { keyOf } from '@/graphql/ids';
import { Sentence } from '@/lib/i18n/Sentence';
import { formatQuantity } from '@/lib/format/number';
import { house, site } from '@/lib/site';
import { Button } from '@/ui/Button';
import type { IconName } from '@/ui/icons';
import { Ink } from '@/ui/Ink';
import { NextLine } from '@/ui/NextLine';
import { useReading } from '@/ui/theme/look';
import type { Standing } from '../shared/useSide';
import { useText } from '../useText';
import type { Return } from './documents';
import { weigh, type Grants } from './grants';
import { dueOf, type Due } from './due';
import type { Asking } from './Sheets';
import type { ReturnCommands } from './useReturnCommands';

type Props = { found: Return; standing: Standing; grants: Grants; commands: ReturnCommands; ask: (what: Asking) => void };

const icons: Partial<Record<Due, IconName>> = { answer: 'return', send: 'truck', receive: 'truck', ended: 'check', refused: 'close', calledOff: 'close' };

/** The one tinted line: what is due, by whom, and the ink button. */
export function Next(props: Props) {
  const { found, standing } = props;
  const t = useText();
  const { home } = sellersOf(useViewer().memberships, location.hostname);
  const due = dueOf(found, standing, home !== null);
  const them = standing === 'guest' ? (house()?.mallTitle || site().name) : found.partner.name;
  const words = due === 'waitSend' && !found.partner.isLinked ? t('due.waitSendAlone', { them }) : due === 'waitReceive' && !found.partner.isLinked && standing === 'buyer' ? t('due.ended') : t(`due.${due}`, { them, number: found.number, reason: found.answer || t('noReason') });
  return <NextLine icon={icons[due] ?? 'clock'} actions={<Actions {...props} due={due} />}><Sentence text={words} /></NextLine>;
}

function Actions({ found, standing, grants, commands, ask, due }: Props & { due: Due }) {
  const t = useText();
  const may = useMay();
  const { home } = sellersOf(useViewer().memberships, location.hostname);
  const press = { busy: commands.busy, keys: 'Ctrl Enter' };
  if (due === 'answer' && may('returns.order.instruct')) return <Answer grants={grants} found={found} commands={commands} ask={ask} />;
  if (due === 'send' && may('returns.order.dispatch')) return <Ink {...press} onClick={() => ask('send')}>{t('send')}</Ink>;
  if (due === 'sendHome' && home) return <Button onClick={() => location.assign(addressAt(home.host, '/buy/returns'))}>{t('toHome', { home: home.organisationName })}</Button>;
  return standing === 'seller' && may('returns.order.receive') ? <Receiving found={found} due={due} ask={ask} /> : null;
}

/** Take back what has come, or give up what has not. */
function Receiving({ found, due, ask }: Pick<Props, 'found' | 'ask'> & { due: Due }) {
  const t = useText();
  const may = useMay();
  const receipt = found.receipts.find(({ state }) => state === 'EXPECTED');
  const comes = due === 'receive' && receipt && may('fulfilment.receipt.view');
  return (
    <>
      {(due === 'receive' || (due === 'waitSend' && found.state === 'DISPATCHED')) && <Button look="quiet" onClick={() => ask('close')}>{t('close')}</Button>}
      {comes && <Ink to={`/stock/receiving/${keyOf(receipt.id)}`} keys="Ctrl Enter">{t('receive')}</Ink>}
    </>
  );
}

/** Agree to all that is asked, or to what stands in the lines by now. */
function Answer({ grants, found, commands, ask }: Pick<Props, 'grants' | 'found' | 'commands' | 'ask'>) {
  const t = useText();
  const { locale } = useReading();
  const weighed = weigh(found.lines, grants);
  const why = weighed.isTooMuch ? t('wrong.tooMuch') : weighed.isNothing ? t('refuseInstead') : null;
  return (
    <>
      <Button look="quiet" keys="D" onClick={() => ask('refuse')}>{t('refuse')}</Button>
      <Ink busy={commands.busy} keys="Ctrl Enter" why={why} onClick={() => void commands.agree(grants)}>{weighed.isWhole ? t('agreeAll') : t('agreePart', { pieces: formatQuantity(weighed.pieces, locale) })}</Ink>
    </>
  );
}
