import { useMay } from '@/features/identity/shared/viewer';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { formatWhen } from '@/lib/format/date';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { NextLine } from '@/ui/NextLine';
import { done } from '@/ui/notices';
import { useReading } from '@/ui/theme/look';
import { AcknowledgeDocumentsDocument, ResendDocumentDocument, type DocumentRow } from './documents';
import type { Way } from './kinds';
import { useText, type DocumentsText } from './useText';

type Props = { row: DocumentRow; way: Way; onDone: () => void };

function words({ row, way }: Props, t: DocumentsText, since: string): string {
  const { partnerName: partner, failure, direction } = row;
  if (way === 'state_FAILED') return direction === 'SENT' ? t('failedTheirs', { partner }) : t('failedNext', { why: failure });
  if (way === 'state_FETCH') return t('fetchNext', { partner });
  return direction === 'SENT' ? t('wayNext', { partner, at: since }) : t('wayIn');
}

/** What is due for a document that has not arrived; nothing for one that has. */
export function Next(props: Props) {
  const { row, way, onDone } = props;
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const resend = useCommand(ResendDocumentDocument);
  const acknowledge = useCommand(AcknowledgeDocumentsDocument);
  if (way === 'state_HANDLED' || way === 'state_FETCHED') return null;
  const fetched = async () => {
    const outcome = await acknowledge.run({ documentIds: [row.id] });
    if (outcome.ok) done(t('acknowledged', { number: row.number }));
    onDone();
  };
  const repeat = async () => {
    const outcome = await resend.run({ documentId: row.id });
    if (outcome.ok) done(t('repeated', { number: row.number, partner: row.partnerName }));
    onDone();
  };
  const action = way === 'state_FETCH'
    ? may('exchange.document.acknowledge') && <Ink onClick={() => void fetched()} busy={acknowledge.busy}>{t('acknowledge')}</Ink>
    : may('exchange.document.resend') && <Ink onClick={() => void repeat()} busy={resend.busy}>{t('repeat')}</Ink>;
  const failure = resend.failure ?? acknowledge.failure;
  return (
    <>
      <NextLine icon={way === 'state_FAILED' ? 'warning' : 'clock'} actions={action}>{words(props, t, formatWhen(row.sentAt, reading))}</NextLine>
      <UserErrorList refused={[...resend.refused, ...acknowledge.refused]} />
      {failure && <Failed reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : undefined}</Failed>}
    </>
  );
}
